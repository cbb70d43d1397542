import { expect, test } from 'vitest';
import { cardAddress, pictureAddress } from '@/lib/address/addresses';
import { keptFile } from './kept';

test('a picture is kept under its hash and rendition, whatever its name', () => {
  expect(keptFile('/c', pictureAddress('0a1b', '1x1-3-10-w176.avif', 'map of कोरिया'))).toBe(
    '/c/pictures/0a1b/1x1-3-10-w176.avif',
  );
});

test('a card is kept under the hash of its words', () => {
  expect(keptFile('/c', cardAddress('/world/2025/09/01/a', '0a1b'))).toBe(
    '/c/pictures/cards/0a1b.jpg',
  );
});

test.each([
  '/pictures/../w640.avif/a',
  '/pictures/%2e%2e/w640.avif/a',
  '/pictures/0a1b/..%2fw640.avif/a',
  '/pictures/0a1b/w640.gif/a',
  '/pictures/0a1b/w641.avif/a',
  '/pictures/0a1b/w640.avif',
  '/pictures/cards/world/2025/09/01/a/..jpg',
])('%s is no picture that could be made', (path) => {
  expect(keptFile('/c', path)).toBeNull();
});
