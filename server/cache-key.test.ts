import { expect, test } from 'vitest';
import { cacheKey } from './cache-key';

test.each([
  ['a page is its path', '/world/2025/09/01/a', '/world/2025/09/01/a'],
  ['where a reader came from is not part of a page', '/world?utm_source=mail&fbclid=1', '/world'],
  ['an empty query is none', '/world?', '/world'],
  ['a search is its words', '/search?utm_source=x&q=rice%20tea', '/search?q=rice+tea'],
  ['and its page, in one order', '/search?page=2&q=rice', '/search?q=rice&page=2'],
  ['of words given twice the first count', '/search?q=a&q=b', '/search?q=a'],
  ['a search for nothing is the search page', '/search?q=&page=', '/search'],
  ['only the search knows these words', '/topics?q=rice&page=2', '/topics'],
  ['broken encoding is kept out', '/search?q=%zz', '/search?q=%25zz'],
])('%s: %s', (_, url, key) => {
  expect(cacheKey(url)).toBe(key);
});
