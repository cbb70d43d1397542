import { expect, test } from 'vitest';
import {
  FEED_FORMATS,
  type FeedSource,
  feedAddress,
  isKeyFile,
  machineAddress,
  oembedAddress,
  parseMachinePath,
} from './machine';

test.each([
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/world/rss.xml',
  '/topics/north-korea/atom.xml',
  '/authors/%E0%A4%86/feed.json',
  '/sitemap.xml',
  '/sitemap-2025-08.xml',
  '/sitemap-2025-08-2.xml',
  '/sitemap-news.xml',
  '/robots.txt',
  '/llms.txt',
  '/opensearch.xml',
  '/oembed',
  '/.well-known/security.txt',
  '/manifest.webmanifest',
])('%s is made for machines, and is its one address', (path) => {
  const place = parseMachinePath(path);
  expect(place && machineAddress(place)).toBe(path);
});

test.each([
  ['/RSS.xml/', '/rss.xml'],
  ['//World//feed.JSON', '/world/feed.json'],
  ['/topics/./x/../y/rss.xml', '/topics/y/rss.xml'],
  ['/Sitemap.xml', '/sitemap.xml'],
])('%s leads to %s', (path, address) => {
  const place = parseMachinePath(path);
  expect(place && machineAddress(place)).toBe(address);
});

test.each([
  '/',
  '/world',
  '/rss',
  '/feed.xml',
  '/world/topics/x/rss.xml',
  '/archive/2025/rss.xml',
  '/topics/x/page/rss.xml',
  '/sitemap-.xml',
  '/sitemap-%2e%2e.xml',
  '/.well-known/other.txt',
  '/%00/rss.xml',
  '/a%2frss.xml',
  '/toString',
])('%s is not', (path) => {
  expect(parseMachinePath(path)).toBeNull();
});

test('every feed of every list has an address that names it', () => {
  const sources: FeedSource[] = [
    { kind: 'paper' },
    { kind: 'section', slug: 'world' },
    { kind: 'topic', slug: '서울 & co' },
    { kind: 'author', slug: 'ann' },
  ];
  for (const source of sources)
    for (const format of FEED_FORMATS)
      expect(parseMachinePath(feedAddress(source, format))).toEqual({
        kind: 'feed',
        source,
        format,
      });
});

test('the address of a piece’s oEmbed carries the whole address of the piece', () => {
  expect(oembedAddress('https://paper.example/a?b=c&d')).toBe(
    '/oembed?url=https%3A%2F%2Fpaper.example%2Fa%3Fb%3Dc%26d&format=json',
  );
});

test.each([
  ['/0123456789abcdef.txt', true],
  ['/robots.txt', false],
  ['/llms.txt', false],
  ['/a/0123456789abcdef.txt', false],
  ['/0123456789abcdef%.txt', false],
])('%s may be a key file: %s', (path, may) => {
  expect(isKeyFile(path)).toBe(may);
});
