import { expect, test } from 'vitest';
import { Page } from './page';
import { PageCache } from './page-cache';

function page(bytes: number, tags: string[] = [], hits = 0): Page {
  const parts = {
    status: 200,
    type: 'text/html',
    headers: [],
    modified: null,
    tags,
    ends: Infinity,
  };
  const made = new Page({ ...parts, body: Buffer.alloc(bytes, 97) }, 'e', Infinity, 0);
  made.hits = hits;
  return made;
}

test('memory is bounded by bytes, and what was asked for longest ago goes first', () => {
  const cache = new PageCache(10_000_000);
  for (let i = 0; i < 200; i += 1) {
    cache.keep(`/${i}`, page(100_000));
    cache.get('/0');
  }
  expect(cache.bytes).toBeLessThanOrEqual(10_000_000);
  expect(cache.count).toBeGreaterThan(50);
  expect(cache.get('/0')).toBeDefined();
  expect(cache.get('/1')).toBeUndefined();
  expect(cache.get('/199')).toBeDefined();
});

test('one huge page does not push out all others', () => {
  const cache = new PageCache(10_000_000);
  cache.keep('/small', page(1000));
  cache.keep('/huge', page(5_000_000));
  expect(cache.get('/huge')).toBeUndefined();
  expect(cache.get('/small')).toBeDefined();
});

test('the wanted are those with touched tags, then the most read, and never the unread', () => {
  const cache = new PageCache(10_000_000);
  cache.keep('/unread', page(10, ['front']));
  cache.keep('/some', page(10, [], 2));
  cache.keep('/many', page(10, [], 9));
  cache.keep('/touched', page(10, ['front', 'paper'], 1));
  expect(cache.wanted(new Set(['front']))).toEqual(['/touched', '/many', '/some']);
});
