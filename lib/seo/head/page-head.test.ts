import { describe, expect, test } from 'vitest';
import { assumedSite } from '@/lib/content/read-site';
import type { Site } from '@/lib/content/site';
import { fediverseAccount, type HeadSettings, pageHead, unlistedHead } from './page-head';

const SITE: Site = {
  ...assumedSite('paper'),
  name: 'The Test',
  tagline: 'All of it',
  language: 'en-GB',
};
const LIVE: HeadSettings = { base: new URL('https://paper.example'), published: true };
const WORLD = {
  title: 'World',
  description: 'What happens in the world, and why it happens there.',
  address: '/world',
};
const LISTED = {
  index: true,
  follow: true,
  'max-image-preview': 'large',
  'max-snippet': -1,
  'max-video-preview': -1,
};

describe('the head of a page', () => {
  test('says title, description, address, and the paper’s mark where it has no picture', () => {
    expect(pageHead(SITE, WORLD, LIVE)).toMatchObject({
      metadataBase: new URL('https://paper.example'),
      title: 'World | The Test',
      description: WORLD.description,
      alternates: { canonical: '/world' },
      manifest: '/manifest.webmanifest',
      icons: {
        icon: { url: '/icon.svg', type: 'image/svg+xml' },
        apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
      },
      openGraph: {
        type: 'website',
        siteName: 'The Test',
        title: 'World',
        description: WORLD.description,
        url: '/world',
        locale: 'en_GB',
        images: [
          { url: '/icon-512.png', width: 512, height: 512, type: 'image/png', alt: 'The Test' },
        ],
      },
      twitter: {
        card: 'summary',
        title: 'World',
        description: WORLD.description,
        images: [{ url: '/icon-512.png', alt: 'The Test' }],
      },
    });
  });

  test.each([
    ['asks for large pictures and whole snippets', {}, true, LISTED],
    [
      'of a page that is not to be listed',
      { indexed: false },
      true,
      { index: false, follow: true },
    ],
    ['of a paper without an address of its own', {}, false, { index: false, follow: true }],
  ])('%s', (_, page, published, robots) => {
    const head = pageHead(SITE, { ...WORLD, ...page }, { ...LIVE, published });
    expect(head.robots).toEqual(robots);
  });

  test('goes on with the paper’s own words where the page has few', () => {
    const short = { ...WORLD, description: 'The world.' };
    expect(pageHead(SITE, short, LIVE).description).toBe('The world. The Test: All of it');
    expect(pageHead(SITE, { ...short, lang: 'hi' }, LIVE).description).toBe('The world.');
  });

  test('is never without a description', () => {
    const silent = { ...WORLD, description: '' };
    expect(pageHead(SITE, silent, LIVE).description).toBe('All of it. The Test');
    expect(pageHead({ ...SITE, tagline: '' }, silent, LIVE).description).toBe('The Test');
  });

  test('of a page at no address says whose it is and where the feeds are, has no canonical and is not listed', () => {
    const head = unlistedHead(SITE, 'Nothing here', LIVE);
    expect(head.title).toBe('Nothing here | The Test');
    expect(head.robots).toEqual({ index: false, follow: true });
    expect(head.openGraph).toEqual({
      type: 'website',
      siteName: 'The Test',
      title: 'Nothing here',
      locale: 'en_GB',
    });
    expect(head.alternates).toEqual({
      types: {
        'application/rss+xml': [{ url: '/rss.xml', title: 'The Test' }],
        'application/atom+xml': [{ url: '/atom.xml', title: 'The Test' }],
        'application/feed+json': [{ url: '/feed.json', title: 'The Test' }],
      },
    });
  });
});

test.each([
  ['Mastodon', 'https://social.example/@paper', '@paper@social.example'],
  ['fediverse', 'https://social.example/@the.paper/', '@the.paper@social.example'],
  ['Mastodon', 'https://social.example/about', null],
  ['YouTube', 'https://www.youtube.com/@paper', null],
])('an account called %s at %s is %s in the fediverse', (name, address, account) => {
  expect(fediverseAccount({ social: [{ name, address }] })).toBe(account);
});
