import { describe, expect, test } from 'vitest';
import { cacheHeaders, holdsUntil, sharedLife } from './cache-headers';

const NEXT = 'private, no-cache, no-store, max-age=0, must-revalidate';
const TAGS = ['section:world', 'paper'];

test('browsers ask every time; a CDN that is told of changes keeps a page for a day, and a week while the site is down', () => {
  expect(cacheHeaders(NEXT, TAGS, sharedLife(true))).toEqual([
    [
      'cache-control',
      'public, max-age=0, must-revalidate, s-maxage=86400, stale-while-revalidate=3600, stale-if-error=604800',
    ],
    [
      'cdn-cache-control',
      'public, max-age=86400, stale-while-revalidate=3600, stale-if-error=604800',
    ],
    ['surrogate-control', 'max-age=86400, stale-while-revalidate=3600, stale-if-error=604800'],
    ['cache-tag', 'section:world,paper'],
    ['surrogate-key', 'section:world paper'],
  ]);
});

test('a CDN that nobody tells of changes asks again after seconds', () => {
  const [[, control] = []] = cacheHeaders(undefined, TAGS, sharedLife(false));
  expect(control).toContain('s-maxage=5, stale-while-revalidate=30,');
});

test('a route that knows how long it holds is believed', () => {
  expect(cacheHeaders('public, max-age=300', TAGS, sharedLife(true))).toEqual([
    ['cache-control', 'public, max-age=300'],
    ['cache-tag', 'section:world,paper'],
    ['surrogate-key', 'section:world paper'],
  ]);
});

describe('an answer holds', () => {
  test.each([
    ['until the next change, when Next says nothing of its own', NEXT, Number.POSITIVE_INFINITY],
    ['until the next change, without a word', undefined, Number.POSITIVE_INFINITY],
    [
      'until the next change, where browsers alone have to ask each time',
      'public, max-age=0, must-revalidate',
      Number.POSITIVE_INFINITY,
    ],
    ['as long as it says', 'public, max-age=300', 301_000],
    ['as long as it says to caches', 'public, max-age=300, s-maxage=60', 61_000],
  ])('%s', (_, own, until) => {
    expect(holdsUntil(own, 1000)).toBe(until);
  });
});
