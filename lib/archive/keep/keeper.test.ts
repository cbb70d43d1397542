import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../archive';
import type { Location } from '../location';
import { article, SITE } from '../paper-fixture';
import { openArchive } from '../read/reader';
import { type Keeper, startKeeper } from './keeper';
import type { KeeperEvents } from './queue';
import type { WatchMode } from './watch';

let location: Location;
let keeper: Keeper;
let archive: Archive;
const happenings = new EventEmitter();
const notes: string[] = [];
const events: KeeperEvents = {
  progress: () => {},
  changed: (report) => happenings.emit('changed', report),
  note: (text) => notes.push(text),
  failed: (error) => notes.push(String(error)),
};
const put = (path: string, text: string | Buffer) =>
  writeFileSync(join(location.content, path), text);
const story = (title: string) => article({ title, slug: 'a', published: '2025-09-01' });

/** Waits for changes until a question is answered with yes. */
async function until(question: () => Promise<boolean>): Promise<void> {
  while (!(await question())) await once(happenings, 'changed');
}

beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-keeper-'));
  location = {
    content: join(root, 'content'),
    cache: join(root, 'cache'),
    index: join(root, 'cache', 'archive.db'),
  };
  mkdirSync(join(location.content, 'articles'), { recursive: true });
  put('site.yaml', SITE);
  put('articles/a.md', story('First'));
  notes.length = 0;
});
afterEach(async () => {
  await archive.close();
  await keeper.stop();
  rmSync(join(location.content, '..'), { recursive: true, force: true });
});

async function start(mode?: WatchMode): Promise<void> {
  keeper = await startKeeper(location, events, mode);
  archive = openArchive(location, Date.now);
}
const headlines = async () => (await archive.latest(9)).map((one) => one.headline);

describe.each<[string, WatchMode]>([
  ['told by the system', { by: 'system' }],
  ['searching', { by: 'scan', everyMilliseconds: 20 }],
])('a keeper %s', (_, mode) => {
  test('sees a file that is changed, added, renamed and deleted', async () => {
    await start(mode);
    expect(await headlines()).toEqual(['First']);
    put('articles/a.md', story('Second version'));
    await until(async () => (await headlines())[0] === 'Second version');
    put('articles/b.md', article({ title: 'Another', slug: 'b', published: '2025-09-02' }));
    await until(async () => (await headlines()).length === 2);
    renameSync(join(location.content, 'articles/b.md'), join(location.content, 'articles/c.md'));
    await until(async () => (await archive.story('2025/09/02', 'b'))?.path === 'articles/c.md');
    rmSync(join(location.content, 'articles/c.md'));
    await until(async () => (await headlines()).length === 1);
  });

  test('sees a file that an editor moves into place, and a folder that is taken away', async () => {
    await start(mode);
    put('articles/a.md~', story('Moved into place'));
    renameSync(join(location.content, 'articles/a.md~'), join(location.content, 'articles/a.md'));
    await until(async () => (await headlines())[0] === 'Moved into place');
    mkdirSync(join(location.content, 'articles/2025'));
    put(
      'articles/2025/d.md',
      article({ title: 'In a folder', slug: 'd', published: '2025-09-03' }),
    );
    await until(async () => (await headlines()).length === 2);
    rmSync(join(location.content, 'articles/2025'), { recursive: true });
    await until(async () => (await headlines()).length === 1);
  });
});

describe('a keeper that starts again', () => {
  test('reads only what changed while it was away', async () => {
    await start();
    expect(keeper.first?.read).toBe(2);
    await keeper.stop();
    await archive.close();
    put('articles/b.md', article({ title: 'While away', slug: 'b', published: '2025-09-02' }));
    await start();
    expect(keeper.first?.read).toBe(1);
    expect(await headlines()).toEqual(['While away', 'First']);
  });

  test('makes the index anew when it finds random bytes in its place', async () => {
    await start();
    await keeper.stop();
    await archive.close();
    writeFileSync(location.index, Buffer.alloc(90_000, 7));
    await start();
    expect(await headlines()).toEqual(['First']);
  });

  test('stands by while another keeps the index, and takes over when that one ends', async () => {
    await start();
    const second = await startKeeper(location, events);
    expect(second.first).toBeNull();
    await keeper.stop();
    put('articles/a.md', story('Seen by the second'));
    while ((await headlines())[0] !== 'Seen by the second') await new Promise(setImmediate);
    keeper = second;
    expect(notes).toEqual([
      'Another process keeps the index of this folder; this one stands by.',
      'The other process ended; this one keeps the index now.',
    ]);
  });

  test('says what to do when there is no folder', async () => {
    await start();
    await expect(startKeeper({ ...location, content: '/nowhere/at/all' }, events)).rejects.toThrow(
      'There is no folder /nowhere/at/all. Make it, or set BROADSHEET_CONTENT',
    );
  });
});
