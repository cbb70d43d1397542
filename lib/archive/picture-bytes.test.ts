import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OriginalAway } from '@/lib/pictures/originals/failures';
import { hashOf, type OriginFixture, startOrigin } from '@/lib/pictures/originals/origin-fixture';
import { makePaper, type PaperFixture, SITE } from './paper-fixture';
import { pictureBytes } from './picture-bytes';

const NAME = 'w88.webp';

let paper: PaperFixture;
let origin: OriginFixture;
let picture: Buffer;
let hash: string;

beforeEach(async () => {
  picture = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#a40' } })
    .png()
    .toBuffer();
  hash = hashOf(picture);
  paper = await makePaper({ 'site.yaml': SITE, 'images/a b.png': picture });
  origin = await startOrigin((_, response) => response.end(picture));
  vi.stubEnv('BROADSHEET_CONTENT', paper.location.content);
  vi.stubEnv('BROADSHEET_CACHE', paper.location.cache);
  vi.stubEnv('PICTURES_URL', `${origin.url}/paper/`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await origin.stop();
  await paper.end();
});

const loseFile = () => rmSync(join(paper.location.content, 'images'), { recursive: true });
const made = () => pictureBytes(paper.archive, hash, NAME);

test('a picture of the content folder is made from it', async () => {
  expect(await sharp((await made())?.bytes).metadata()).toMatchObject({ width: 88, height: 44 });
  expect(origin.asked).toEqual([]);
});

test('a picture that is not in the content folder is made from the origin’s', async () => {
  loseFile();
  expect(await made()).toMatchObject({ type: 'image/webp' });
  expect(await pictureBytes(paper.archive, hash, 'w176.webp')).toMatchObject({
    type: 'image/webp',
  });
  expect(origin.asked).toEqual(['/paper/images/a%20b.png']);
});

test('a picture that is made needs neither the content folder nor the origin', async () => {
  const first = await made();
  loseFile();
  origin.answer = (_, response) => response.writeHead(500).end();
  expect(await made()).toEqual(first);
  expect(origin.asked).toEqual([]);
});

test('a picture that nobody has is none', async () => {
  loseFile();
  vi.stubEnv('PICTURES_URL', '');
  expect(await made()).toBeNull();
  vi.stubEnv('PICTURES_URL', origin.url);
  origin.answer = (_, response) => response.writeHead(404).end();
  expect(await made()).toBeNull();
  expect(await pictureBytes(paper.archive, '0'.repeat(16), NAME)).toBeNull();
});

test('a picture that can not be had now is away, and made when its origin is back', async () => {
  loseFile();
  origin.answer = (_, response) => response.writeHead(500).end();
  await expect(made()).rejects.toThrow(OriginalAway);
  const back = await startOrigin((_, response) => response.end(picture));
  vi.stubEnv('PICTURES_URL', back.url);
  expect(await made()).toMatchObject({ type: 'image/webp' });
  await back.stop();
});
