import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '../archive';
import type { Location } from '../location';
import { article, SITE } from '../paper-fixture';
import { openArchive } from '../read/reader';
import { type Keeper, startKeeper } from './keeper';

/** A system that has no watch left for folders of this name, as when its limit is reached. */
vi.mock('@parcel/watcher', async (original) => {
  const real = await original<typeof import('@parcel/watcher')>();
  const subscribe: typeof real.subscribe = async (folder, ...rest) => {
    if (folder.endsWith('unwatchable')) throw new Error('No space left on device');
    return real.subscribe(folder, ...rest);
  };
  return { ...real, subscribe };
});

let root: string;
let keeper: Keeper;
let archive: Archive;
const notes: string[] = [];
const put = (path: string, title: string) =>
  writeFileSync(
    join(root, path),
    article({ title, slug: title.toLowerCase(), published: '2025-09-01' }),
  );

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-unwatchable-'));
  const location: Location = {
    content: join(root, 'content'),
    cache: join(root, 'cache'),
    index: join(root, 'cache', 'archive.db'),
  };
  for (const folder of ['content/articles', 'unwatchable', 'watchable'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/site.yaml'), SITE);
  for (const name of ['unwatchable', 'watchable'])
    symlinkSync(join(root, name), join(root, 'content/articles', name));
  put('unwatchable/a.md', 'A');
  notes.length = 0;
  const note = (text: string) => notes.push(text);
  keeper = await startKeeper(
    location,
    { progress: () => {}, changed: () => {}, note, failed: (error) => note(String(error)) },
    { by: 'system' },
  );
  archive = openArchive(location, Date.now);
});
afterEach(async () => {
  await archive.close();
  await keeper.stop();
  rmSync(root, { recursive: true, force: true });
});

const shows = (titles: string[]) =>
  vi.waitFor(
    async () => expect((await archive.latest(9)).map((one) => one.headline).sort()).toEqual(titles),
    { timeout: 8000, interval: 20 },
  );

test('a linked folder that can not be watched is searched, told of once, and keeps nothing else from being seen', async () => {
  await shows(['A']);
  put('watchable/b.md', 'B');
  put('content/articles/c.md', 'C');
  await shows(['A', 'B', 'C']);
  put('unwatchable/d.md', 'D');
  await shows(['A', 'B', 'C', 'D']);
  expect(notes).toEqual([
    'The linked folder articles/unwatchable/ is searched for changes every two seconds (No space left on device).',
  ]);
});
