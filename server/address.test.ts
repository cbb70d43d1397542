import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { answerFor } from './address';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({
      title: 'A',
      slug: 'a',
      published: '2025-09-01',
      aliases: ['/old/a.html', '/atom.xml'],
    }),
    'articles/b.md': article({
      title: 'B',
      slug: 'b',
      published: '2025-09-01',
      expires: '2025-09-02',
      aliases: ['/old/b'],
    }),
    'articles/c.md': article({
      title: 'C',
      slug: 'c',
      published: '2025-09-01',
      status: 'withdrawn',
    }),
    'articles/d.md': article({
      title: 'D',
      slug: 'd',
      published: '2025-09-01',
      embargo: '2025-12-01',
      status: 'withdrawn',
    }),
  });
});
afterAll(async () => paper.end());

const missing = { kind: 'render', path: '/-/-/-/-/-/-', status: 404 };

describe('a request for', () => {
  test.each([
    ['a page', '/world/2025/09/01/a', { kind: 'render', path: '/world/2025/09/01/a', status: 200 }],
    [
      'a page with a query',
      '/search?q=a%20b',
      { kind: 'render', path: '/search?q=a%20b', status: 200 },
    ],
    [
      'an address in capitals',
      '/WORLD?utm_source=x',
      { kind: 'redirect', to: '/world?utm_source=x' },
    ],
    [
      'an article under another section',
      '/business/2025/09/01/a?x=1',
      { kind: 'redirect', to: '/world/2025/09/01/a?x=1' },
    ],
    [
      'a former address with an extension',
      '/old/a.html',
      { kind: 'redirect', to: '/world/2025/09/01/a' },
    ],
    ['an expired article', '/world/2025/09/01/b', { kind: 'render', path: '/gone', status: 410 }],
    ['an article there never was', '/world/2025/09/01/never', missing],
    ['the page that says gone, by its inner name', '/gone', missing],
    ['a path that is no UTF-8', '/%zz', missing],
    ['a file of the build that can not be decoded', '/_next/%zz', missing],
    ['a picture that can not be decoded', '/pictures/0/%zz/x', missing],
    ['a file there never was', '/no-such-file.html', missing],
    ['a search past its last page', '/search?q=a&page=9', missing],
    ['a search page that is no number', '/search?q=a&page=two', missing],
    [
      'a file of the build',
      '/_next/static/x.css',
      { kind: 'render', path: '/_next/static/x.css', status: 200 },
    ],
    [
      'a picture',
      '/pictures/0/w88.webp/x',
      { kind: 'render', path: '/pictures/0/w88.webp/x', status: 200 },
    ],
    [
      'a file at the root of the site',
      '/apple-touch-icon.png',
      { kind: 'render', path: '/apple-touch-icon.png', status: 200 },
    ],
    ['a feed', '/topics/x/rss.xml', { kind: 'render', path: '/topics/x/rss.xml', status: 200 }],
    ['a feed in capitals', '/World//RSS.xml/', { kind: 'redirect', to: '/world/rss.xml' }],
    [
      'a sitemap',
      '/sitemap-2025-09.xml',
      { kind: 'render', path: '/sitemap-2025-09.xml', status: 200 },
    ],
    ['oEmbed', '/oembed?url=x', { kind: 'render', path: '/oembed?url=x', status: 200 }],
    [
      'the contact',
      '/.well-known/security.txt',
      { kind: 'render', path: '/.well-known/security.txt', status: 200 },
    ],
    [
      'a former address that is a feed’s',
      '/atom.xml',
      { kind: 'render', path: '/atom.xml', status: 200 },
    ],
    [
      'a path with dot segments',
      '/business/.././world/2025/09/01/a',
      { kind: 'redirect', to: '/world/2025/09/01/a' },
    ],
    [
      'a former address of an expired article',
      '/old/b',
      { kind: 'render', path: '/gone', status: 410 },
    ],
    ['a withdrawn article', '/world/2025/09/01/c', { kind: 'render', path: '/gone', status: 410 }],
    ['a withdrawn article still under embargo', '/world/2025/09/01/d', missing],
    ['an icon', '/favicon.ico', { kind: 'render', path: '/favicon.ico', status: 200 }],
  ])('%s', async (_, url, answer) => {
    expect(await answerFor(url, paper.archive)).toEqual(answer);
  });

  test.each(['//example.org/world', '//example.org//', '/\\example.org', '/%2f%2fexample.org'])(
    'an address that looks like another site never leads there: %s',
    async (url) => {
      const answer = await answerFor(url, paper.archive);
      expect(answer.kind === 'redirect' ? answer.to : '/').toMatch(/^\/(?![/\\])/);
    },
  );
});
