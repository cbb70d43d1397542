import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive';
import { openToWrite, type Store } from '../database';
import type { Location } from '../location';
import { article, SITE } from '../paper-fixture';
import { openArchive } from '../read/reader';
import { newestFirst } from './first-read';
import type { FileStamp } from './folder';
import { ContentFolder } from './folder';
import { Ingest } from './ingest';

let location: Location;
let store: Store;
let archive: Archive;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-first-'));
  location = {
    content: join(root, 'content'),
    cache: join(root, 'cache'),
    index: join(root, 'cache', 'archive.db'),
  };
  mkdirSync(join(location.content, 'articles'), { recursive: true });
  writeFileSync(join(location.content, 'site.yaml'), SITE);
  store = openToWrite(location.index);
  archive = openArchive(location, () => Date.parse('2025-10-01T12:00:00Z'));
});
afterEach(async () => {
  await archive.close();
  store.close();
  rmSync(join(location.content, '..'), { recursive: true, force: true });
});

/** Articles of one minute each, the last of them the newest, in folders of their months. */
function fill(count: number): void {
  for (let number = 0; number < count; number += 1) {
    const published = new Date(Date.parse('2024-01-01T00:00:00Z') + number * 20_000_000);
    const month = published.toISOString().slice(0, 7);
    mkdirSync(join(location.content, 'articles', month), { recursive: true });
    writeFileSync(
      join(location.content, 'articles', month, `${number}.md`),
      article({ title: `Story ${number}`, published: published.toISOString() }),
    );
  }
}
const read = () => new Ingest(store, new ContentFolder(location.content));

test('a reader sees the newest articles while the others are still being read', async () => {
  fill(1500);
  const seen: Promise<unknown>[] = [];
  await read().scan((_, __, readable) => {
    // Answered at once, from what the index holds now.
    if (readable && seen.length === 0)
      seen.push(archive.front(), archive.count(), archive.readSoFar());
  });
  const [front, count, soFar] = await Promise.all(seen);
  expect(front).toMatchObject({ lead: { headline: 'Story 1499' } });
  expect(count).toBeLessThan(500);
  expect(soFar).toEqual({ done: expect.any(Number), total: 1500 });
  expect([await archive.count(), await archive.readSoFar()]).toEqual([1500, null]);
});

test('a keeper that is killed while it reads goes on where it was', async () => {
  fill(1500);
  const killed = read().scan((_, __, readable) => {
    if (readable) throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  const before = await archive.count();
  expect(await archive.readSoFar()).not.toBeNull();
  const report = await read().scan();
  expect([before > 0, report.read]).toEqual([true, 1500 - before]);
  expect([await archive.count(), await archive.readSoFar()]).toEqual([1500, null]);
});

test('an archive so large that threads read it is read whole, and problems keep their place', async () => {
  fill(2200);
  writeFileSync(join(location.content, 'articles', 'bad.md'), '---\ntitle: Bad\n---\nText.\n');
  const report = await read().scan();
  expect([report.read, await archive.count()]).toEqual([2202, 2200]);
  expect(report.problems).toMatchObject([{ code: 'published-missing', path: 'articles/bad.md' }]);
  expect((await archive.search({ query: '2199' })).headlines[0]?.headline).toBe('Story 2199');
  expect((await read().scan()).read).toBe(0);
});

test('the newest files are those with the latest day in their path, else with the latest change', () => {
  const stamp = (path: string, changed: string): FileStamp => ({
    path,
    kind: 'article',
    mtime: Date.parse(changed),
    size: 1,
  });
  const files = [
    stamp('articles/2024/01/05/a.md', '2025-09-09'),
    stamp('articles/2024-03-01-b.md', '2020-01-01'),
    stamp('articles/no-day.md', '2024-02-10'),
    stamp('articles/2024/02/c.md', '2020-01-01'),
    stamp('articles/story-12024-99.md', '2019-01-01'),
  ];
  expect(newestFirst(files).map(({ path }) => path)).toEqual([
    'articles/2024-03-01-b.md',
    'articles/2024/02/c.md',
    'articles/no-day.md',
    'articles/2024/01/05/a.md',
    'articles/story-12024-99.md',
  ]);
});
