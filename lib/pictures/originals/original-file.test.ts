import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OriginalAway, OriginalMissing } from './failures';
import { pictureOrigin } from './origin';
import { hashOf, type OriginFixture, startOrigin } from './origin-fixture';
import { type OriginalPlaces, originalFile } from './original-file';

const BYTES = Buffer.from('the bytes of a picture '.repeat(1000));
const WANTED = { path: 'images/a.jpg', hash: hashOf(BYTES) };
const LITTLE = { silence: 150, whole: 60_000, bytes: 100_000 };

let folder: string;
let places: OriginalPlaces;
let server: OriginFixture;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-originals-'));
  server = await startOrigin((_, response) => response.end(BYTES));
  places = {
    content: join(folder, 'content'),
    cache: join(folder, 'cache'),
    origin: pictureOrigin({ PICTURES_URL: `${server.url}/paper` }),
  };
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kept = () => {
  const originals = join(places.cache, 'originals');
  return existsSync(originals) ? readdirSync(originals) : [];
};

/** @returns what went wrong, in words */
const failure = async () => {
  const found = originalFile(WANTED, places);
  await expect(found).rejects.toThrow(OriginalAway);
  return found.catch((error: Error) => error.message);
};

function writeOwn(bytes: Buffer | string) {
  mkdirSync(join(places.content, 'images'), { recursive: true });
  writeFileSync(join(places.content, WANTED.path), bytes);
}

describe('an original', () => {
  test('is the file in the content folder where it is there, and nobody else is asked', async () => {
    writeOwn(BYTES);
    expect(await originalFile(WANTED, places)).toBe(join(places.content, WANTED.path));
    expect(server.asked).toEqual([]);
  });

  test('is fetched where the content folder has another picture at its place', async () => {
    writeOwn('the picture of yesterday');
    expect(readFileSync(await originalFile(WANTED, places))).toEqual(BYTES);
  });

  test('is missing on a node with neither the file nor an origin', async () => {
    const found = originalFile(WANTED, { ...places, origin: null });
    await expect(found).rejects.toThrow(OriginalMissing);
    writeOwn('the picture of yesterday');
    await expect(originalFile(WANTED, { ...places, origin: null })).rejects.toThrow(
      OriginalMissing,
    );
  });

  test('is fetched once however many ask, and later not at all', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => originalFile(WANTED, places)));
    expect(new Set(all)).toEqual(new Set([join(places.cache, 'originals', `${WANTED.hash}.jpg`)]));
    expect(readFileSync(await originalFile(WANTED, places))).toEqual(BYTES);
    expect(server.asked).toEqual(['/paper/images/a.jpg']);
    expect(kept()).toEqual([`${WANTED.hash}.jpg`]);
  });

  test('that the disk has damaged is fetched again', async () => {
    writeFileSync(await originalFile(WANTED, places), 'damaged');
    expect(readFileSync(await originalFile(WANTED, places))).toEqual(BYTES);
    expect(server.asked).toHaveLength(2);
  });

  test('that the origin has not got is missing, and the origin is not asked again at once', async () => {
    server.answer = (_, response) => response.writeHead(404).end('no');
    await expect(originalFile(WANTED, places)).rejects.toThrow(OriginalMissing);
    await expect(originalFile(WANTED, places)).rejects.toThrow(OriginalMissing);
    expect(server.asked).toHaveLength(1);
    // Another picture is.
    server.answer = (_, response) => response.end('b');
    await originalFile({ path: 'images/b.jpg', hash: hashOf('b') }, places);
    expect(server.asked).toHaveLength(2);
  });
});

describe('nothing is kept, and a reason is told,', () => {
  test('when the origin sends another picture; its other pictures are had all the same', async () => {
    server.answer = ({ url }, response) => response.end(url?.includes('/b') ? 'b' : 'yesterday’s');
    expect(await failure()).toContain('another picture is there. Bring it in step');
    expect(server.asked).toHaveLength(1);
    await originalFile({ path: 'images/b.jpg', hash: hashOf('b') }, places);
    expect(kept()).toEqual([`${hashOf('b')}.jpg`]);
  });

  test('when the origin says nothing: it is asked twice, and then not for a while', async () => {
    server.answer = () => {};
    places.patience = LITTLE;
    expect(await failure()).toContain('no answer in 0.15 s.');
    expect(await failure()).toContain('no answer in 0.15 s.');
    expect(server.asked).toHaveLength(2);
    expect(kept()).toEqual([]);
  });

  test('when the origin stops half way', async () => {
    server.answer = (_, response) => response.write(BYTES.subarray(0, 100));
    places.patience = LITTLE;
    expect(await failure()).toContain('no answer in 0.15 s.');
    expect(kept()).toEqual([]);
  });

  test('when the connection breaks half way', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': BYTES.length });
      response.write(BYTES.subarray(0, 100), () => response.destroy());
    };
    expect(await failure()).toContain('UND_ERR_SOCKET.');
    expect(kept()).toEqual([]);
  });

  test('when it is larger than pictures are', async () => {
    const large = Buffer.alloc(LITTLE.bytes + 1);
    server.answer = (_, response) => response.end(large);
    const patience = { ...LITTLE, silence: 60_000 };
    const found = originalFile({ ...WANTED, hash: hashOf(large) }, { ...places, patience });
    await expect(found).rejects.toThrow('it is larger than 0.1 MB.');
    expect(kept()).toEqual([]);
  });

  test.each([
    [500, 'it answered 500.', 2],
    [403, 'it answered 403. Check the keys', 2],
  ])('when the origin answers %i', async (status, reason, asked) => {
    server.answer = (_, response) => response.writeHead(status).end('no');
    expect(await failure()).toContain(reason);
    expect(server.asked).toHaveLength(asked);
    expect(kept()).toEqual([]);
  });

  test('when nothing listens there, without its address', async () => {
    const { url } = server;
    await server.stop();
    const told = await failure();
    expect(told).toBe('images/a.jpg could not be fetched from PICTURES_URL: ECONNREFUSED.');
    expect(told).not.toContain(new URL(url).host);
    server = await startOrigin((_, response) => response.end());
  });
});

test('an origin that fails once gives the picture at the second try', async () => {
  server.answer = (_, response) => {
    server.answer = (_, next) => next.end(BYTES);
    response.destroy();
  };
  expect(readFileSync(await originalFile(WANTED, places))).toEqual(BYTES);
  expect(server.asked).toHaveLength(2);
});
