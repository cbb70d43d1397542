import { expect, test } from 'vitest';
import { assumedSite, readSite } from '@/lib/content/read-site';
import { feedLinks, oembedLinks } from './machine-links';

const SITE = readSite('name: The Test\nsections: [World, Business]', 'site.yaml', 'x').value;

/** Addresses of the RSS feeds with their titles, in their order. */
function rss(address: string, title = 'A title') {
  const links = feedLinks(SITE, { title, address })['application/rss+xml'];
  return Array.isArray(links) ? links.map(({ url, title }) => `${url} ${title}`) : links;
}

test.each([
  ['/', ['/rss.xml The Test']],
  ['/world', ['/world/rss.xml World | The Test', '/rss.xml The Test']],
  ['/world/page/2', ['/rss.xml The Test']],
  ['/world/2025/09/01/a', ['/world/rss.xml World | The Test', '/rss.xml The Test']],
  ['/topics/rice', ['/topics/rice/rss.xml A title | The Test', '/rss.xml The Test']],
  ['/topics/rice/page/2', ['/rss.xml The Test']],
  ['/authors/ann', ['/authors/ann/rss.xml A title | The Test', '/rss.xml The Test']],
  ['/about', ['/rss.xml The Test']],
  ['/search', ['/rss.xml The Test']],
  ['/archive/2025/09', ['/rss.xml The Test']],
])('%s leads readers of feeds to its own feed and to the paper’s', (address, links) => {
  expect(rss(address)).toEqual(links);
});

test('a page leads to its feeds in all three formats', () => {
  expect(feedLinks(assumedSite('x'), { title: 'X', address: '/' })).toEqual({
    'application/rss+xml': [{ url: '/rss.xml', title: 'X' }],
    'application/atom+xml': [{ url: '/atom.xml', title: 'X' }],
    'application/feed+json': [{ url: '/feed.json', title: 'X' }],
  });
});

test('an article leads other sites to its oEmbed', () => {
  expect(oembedLinks('https://paper.example/a', 'A')).toEqual({
    'application/json+oembed': [
      { url: '/oembed?url=https%3A%2F%2Fpaper.example%2Fa&format=json', title: 'A' },
    ],
  });
});
