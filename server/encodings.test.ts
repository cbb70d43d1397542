import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chosenEncoding, compress, isCompressible } from './encodings';

describe('a reader gets the smallest form that they accept', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=1', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['deflate, zstd', 'identity'],
    ['identity', 'identity'],
    ['br;q=nonsense', 'identity'],
    [',;,q=', 'identity'],
  ] as const)('%s → %s', (accepted, encoding) => {
    expect(chosenEncoding(accepted)).toBe(encoding);
    // The second time it comes from memory.
    expect(chosenEncoding(accepted)).toBe(encoding);
  });

  test('ten thousand different headers are answered and not all remembered', () => {
    for (let i = 0; i < 10_000; i += 1) expect(chosenEncoding(`br, x-${i}`)).toBe('br');
  });
});

test('what was compressed reads as it was', async () => {
  const body = Buffer.from('<p>नमस्ते, the same words again and again.</p>'.repeat(200));
  expect(brotliDecompressSync(await compress(body, 'br', false))).toEqual(body);
  expect(gunzipSync(await compress(body, 'gzip', false))).toEqual(body);
  expect((await compress(body, 'br', false)).length).toBeLessThan(body.length / 10);
  expect(brotliDecompressSync(await compress(body, 'br', true))).toEqual(body);
});

test.each([
  ['text/html; charset=utf-8', 5000, true],
  ['application/rss+xml', 5000, true],
  ['application/ld+json', 5000, true],
  ['application/javascript', 5000, true],
  ['image/svg+xml', 5000, true],
  ['text/html', 999, false],
  ['font/woff2', 5000, false],
  ['image/avif', 5000, false],
])('%s of %i bytes is compressed: %s', (type, bytes, expected) => {
  expect(isCompressible(type, bytes)).toBe(expected);
});
