import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Original, renditionOf } from './make';
import { parseRendition } from './renditions';

let folder: string;
let original: Original;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-pictures-'));
  // 1200 x 300: red on the left, green in the middle, blue on the right.
  const part = (background: string) => ({
    create: { width: 400, height: 300, channels: 3 as const, background },
  });
  const path = join(folder, 'original.png');
  await sharp({ create: { width: 1200, height: 300, channels: 3, background: '#000' } })
    .composite(
      ['#ff0000', '#00ff00', '#0000ff'].map((colour, i) => ({
        input: part(colour),
        left: i * 400,
        top: 0,
      })),
    )
    .png()
    .toFile(path);
  original = { file: async () => path, hash: 'aaaa', width: 1200, height: 300 };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(
  name: string,
): Promise<{ width: number; height: number; format: string; middle: number[] }> {
  const rendition = parseRendition(name);
  if (!rendition) throw new Error(`${name} is no rendition`);
  const bytes = await renditionOf(original, rendition, join(folder, 'cache'));
  const { width, height, format } = await sharp(bytes).metadata();
  const { data } = await sharp(bytes)
    .extract({ left: Math.floor(width / 2), top: Math.floor(height / 2), width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, format, middle: [...data].map((value) => Math.round(value / 255)) };
}

describe('a picture', () => {
  test.each([
    ['w320.webp', 'webp'],
    ['w320.jpg', 'jpeg'],
    ['w320.avif', 'heif'],
  ])('is made as %s', async (name, format) => {
    expect(await made(name)).toMatchObject({ width: 320, height: 80, format });
  });

  test('that is shared is 1200 by 675 pixels and below 600 KB, be it pure noise', async () => {
    const path = join(folder, 'noise.png');
    const noise = randomBytes(1200 * 675 * 3).map((byte) => (byte < 128 ? 0 : 255));
    await sharp(noise, { raw: { width: 1200, height: 675, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toFile(path);
    const rendition = parseRendition('16x9-w1200.jpg');
    if (!rendition) throw new Error('The shared picture has to be a rendition.');
    const source = { file: async () => path, hash: 'noise', width: 1200, height: 675 };
    const bytes = await renditionOf(source, rendition, join(folder, 'cache'));
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: 1200,
      height: 675,
      format: 'jpeg',
    });
    expect(bytes.length).toBeLessThan(600_000);
    // Made at the finest quality, it would have been too heavy: the test means something.
    const finest = await sharp(path).jpeg({ quality: 88, mozjpeg: true }).toBuffer();
    expect(finest.length).toBeGreaterThan(600_000);
  }, 30_000);

  test('is never made larger than it is', async () => {
    expect(await made('w2000.webp')).toMatchObject({ width: 1200, height: 300 });
  });

  test.each([
    ['1x1-w176.webp', [0, 1, 0], 'its middle'],
    ['1x1-0-5-w176.webp', [1, 0, 0], 'the left edge'],
    ['1x1-10-5-w176.webp', [0, 0, 1], 'the right edge'],
    ['1x1-8-5-w176.webp', [0, 0, 1], 'a point near the right'],
  ])('cut as %s keeps %j in view: %s', async (name, colour) => {
    expect(await made(name)).toMatchObject({ width: 176, height: 176, middle: colour });
  });

  test('asked for by many at once is made once and kept whole', async () => {
    const rendition = parseRendition('w480.webp');
    if (!rendition) throw new Error('no rendition');
    const cache = join(folder, 'cache-many');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => renditionOf(original, rendition, cache)),
    );
    expect(new Set(all.map((bytes) => bytes.toString('base64'))).size).toBe(1);
    expect(readdirSync(join(cache, 'pictures', 'aaaa'))).toEqual(['w480.webp']);
  });

  test('that is gone is an error and leaves nothing behind', async () => {
    const rendition = parseRendition('w88.webp');
    if (!rendition) throw new Error('no rendition');
    const cache = join(folder, 'cache-gone');
    await expect(
      renditionOf({ ...original, file: async () => join(folder, 'none.png') }, rendition, cache),
    ).rejects.toThrow(/missing/i);
    expect(existsSync(cache)).toBe(false);
  });
});
