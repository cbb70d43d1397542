import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LEAD } from '../page-kinds';
import { SiteProcess } from './site-process';

let site: SiteProcess;
beforeEach(() => {
  site = new SiteProcess();
});
afterEach(async () => site.stop());

/** Writes noise over the pages of the index, as a failing disk does. */
function corrupt(): void {
  const name = readdirSync(site.cache).find((file) => file.endsWith('.db')) ?? '';
  const path = join(site.cache, name);
  const file = openSync(path, 'r+');
  const { size } = statSync(path);
  for (let at = 0; at < size; at += 8192) writeSync(file, randomBytes(4096), 0, 4096, at);
  closeSync(file);
}

test('the index is overwritten with noise while the site stands: it is made anew at the next start', async () => {
  await site.start();
  const before = await site.articles();
  await site.kill();
  corrupt();
  await site.start();
  expect(await site.articles()).toBe(before);
  await site.page(LEAD);
});

test('the index is overwritten with noise while the site runs: pages stay up, and an edit heals it', async () => {
  await site.start();
  const before = await site.articles();
  for (const address of ['/', LEAD]) await site.page(address);
  corrupt();
  for (let i = 0; i < 10; i += 1) for (const address of ['/', LEAD]) await site.page(address);
  site.write(1);
  await expect.poll(() => site.articles().catch(() => 0), { timeout: 30_000 }).toBe(before + 1);
  expect(await site.page('/world/2024/03/01/many-0')).toContain('Story 0');
});

test.each([
  ['told by the system', ''],
  ['searching', 'scan'],
])(
  'the content folder vanishes and comes back: the paper stays up as it was (%s)',
  async (_, watch) => {
    await site.start({ BROADSHEET_WATCH: watch });
    const before = await site.articles();
    const away = `${site.content}-away`;
    renameSync(site.content, away);
    // An empty folder is what a disk that is not mounted leaves.
    mkdirSync(site.content);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await site.articles()).toBe(before);
    await site.page(LEAD);
    renameSync(site.content, `${site.content}-empty`);
    renameSync(away, site.content);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await site.articles()).toBe(before);
  },
);

/** A small disk for the cache, where the one who runs the test may mount one. */
function mount(options: string): boolean {
  mkdirSync(site.cache, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', site.cache]).status === 0;
}

test('the disk of the cache is full: pages stay up, and what was missed is read when there is room', async (context) => {
  if (!mount('size=10m')) return context.skip('Only a user who may mount a disk can fill one.');
  try {
    await site.start();
    const before = await site.articles();
    for (const address of ['/', LEAD]) await site.page(address);
    site.write(3000);
    await expect.poll(() => site.said, { timeout: 60_000 }).toContain('could not be read');
    for (const address of ['/', LEAD, '/world']) await site.page(address);
    mount('size=300m,remount');
    await expect.poll(() => site.articles(), { timeout: 90_000 }).toBe(before + 3000);
  } finally {
    spawnSync('umount', ['-l', site.cache]);
  }
});
