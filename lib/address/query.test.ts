import { expect, test } from 'vitest';
import { canonicalQuery } from './query';

test.each([
  ['a tracking parameter', '/world/2025/08/26/a', '?utm_source=x&fbclid=y&gclid=z', ''],
  ['a made-up parameter', '/world', 'anything=1', ''],
  ['a page number where pages are in the path', '/world', '?page=2', ''],
  ['no query', '/', '', ''],
  ['a lone question mark', '/', '?', ''],
  ['tracking beside a search', '/search', '?utm_source=x&q=a%20b', '?q=a+b'],
  ['another order', '/search', '?page=2&section=world&q=rice', '?q=rice&section=world&page=2'],
  ['a word said twice', '/search', '?q=rice&q=tea', '?q=rice'],
  ['an empty word', '/search', '?q=&page=2', '?page=2'],
  ['a search in capitals', '/Search', '?q=Rice', '?q=Rice'],
  ['a feed', '/rss.xml', '?utm_medium=x', ''],
  [
    'oEmbed',
    '/oembed',
    '?format=json&callback=x&url=https%3A%2F%2Fa.example%2F',
    '?url=https%3A%2F%2Fa.example%2F&format=json',
  ],
  ['a file of the build, whose query means something to it', '/_next/x.js', '?v=1', '?v=1'],
  ['broken encoding', '/search', '?q=%zz%', '?q=%25zz%25'],
])('of %s, what makes no difference is dropped', (_, path, query, kept) => {
  expect(canonicalQuery(path, query)).toBe(kept);
  expect(canonicalQuery(path, kept)).toBe(kept);
});
