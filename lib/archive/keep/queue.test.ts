import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { besideIndex, removeIndex } from '../database';
import type { Location } from '../location';
import { article, SITE } from '../paper-fixture';
import { takeLock } from './lock';
import { IngestQueue } from './queue';

let location: Location;
let queue: IngestQueue;
const notes: string[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-queue-'));
  location = {
    content: join(root, 'content'),
    cache: join(root, 'cache'),
    index: join(root, 'cache', 'archive.db'),
  };
  mkdirSync(join(location.content, 'articles'), { recursive: true });
  writeFileSync(join(location.content, 'site.yaml'), SITE);
  writeFileSync(join(location.content, 'articles/a.md'), article({ title: 'A' }));
  notes.length = 0;
  const events = {
    progress: () => {},
    changed: () => {},
    note: (text: string) => notes.push(text),
    failed: (error: unknown) => notes.push(String(error)),
  };
  queue = new IngestQueue(location, events, takeLock(location.index));
  await queue.scanOnce();
});
afterEach(async () => {
  vi.useRealTimers();
  await queue.end();
  rmSync(join(location.content, '..'), { recursive: true, force: true });
});

/** What the keeper does twice a second, for five seconds. */
async function lookTenTimes(): Promise<void> {
  for (let looks = 0; looks < 10; looks += 1) {
    queue.checkIndex();
    await new Promise(setImmediate);
  }
}

test('an index that can not be made is tried again every five seconds and not at every look', async () => {
  removeIndex(location.index);
  // Where the new index would be made there is something that can not be replaced.
  mkdirSync(besideIndex(location.index));
  await lookTenTimes();
  expect(notes).toEqual([
    'The index is gone or damaged and is made anew from the files.',
    expect.stringMatching(/^A change could not be read, and is tried again: /),
  ]);
  vi.advanceTimersByTime(4999);
  await lookTenTimes();
  expect(notes).toHaveLength(2);
  vi.advanceTimersByTime(1);
  await lookTenTimes();
  expect(notes).toHaveLength(4);
  rmSync(besideIndex(location.index), { recursive: true });
  vi.advanceTimersByTime(5000);
  await vi.waitFor(() => expect(existsSync(location.index)).toBe(true));
  expect(notes).toHaveLength(5);
});
