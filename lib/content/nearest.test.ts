import { expect, test } from 'vitest';
import { nearestAmong } from './nearest';

test('a slug with letters that are wrong leads to the one that was meant, and any other to none', () => {
  const near = nearestAmong(['good-harvest', 'rain-in-goa', 'a-bench-returns-to-the-park']);
  expect(near('good-harvets')).toBe('good-harvest');
  expect(near('ain-in-goa')).toBe('rain-in-goa');
  expect(near('a-bench-returnd-to-teh-park')).toBe('a-bench-returns-to-the-park');
  expect(near('good-weather')).toBeNull();
  expect(near('')).toBeNull();
});

test('of several that are as near it is the same one, in whatever order they come', () => {
  const slugs = ['kite-3', 'kite-1', 'kite-2'];
  expect(nearestAmong(slugs)('kite-x')).toBe('kite-1');
  expect(nearestAmong(slugs.toReversed())('kite-x')).toBe('kite-1');
});
