import { afterEach, beforeEach, expect, test } from 'vitest';
import { LEAD } from '../page-kinds';
import { crowdOf } from './crowd';
import { SiteProcess } from './site-process';

/** A connection of its own, so that whichever process is free answers. */
const FRESH: RequestInit = { headers: { connection: 'close' } };

let site: SiteProcess;
beforeEach(() => {
  site = new SiteProcess();
});
afterEach(async () => site.stop());

const readers = (count: number) => crowdOf(count, (address) => site.page(address));

test('the keeper is killed in the middle of reading two thousand files: readers notice nothing, and all files are read', async () => {
  await site.start();
  const before = await site.articles();
  const crowd = readers(4);
  site.write(2000);
  await expect
    .poll(() => site.articles(), { interval: 10, timeout: 20_000 })
    .toBeGreaterThan(before);
  expect(await site.articles()).toBeLessThan(before + 2000);
  const [keeper] = site.children('keeper');
  process.kill(keeper ?? 0, 'SIGKILL');
  await expect.poll(() => site.articles(), { timeout: 40_000 }).toBe(before + 2000);
  expect(await crowd.stop()).toEqual([]);
  expect(await site.page('/world/2024/03/01/many-1999')).toContain('Story 1999');
});

test('the site is killed under load: what was answered was whole, and it starts again from what it has', async () => {
  await site.start();
  const before = await site.articles();
  const crowd = readers(8);
  await expect.poll(crowd.answered).toBeGreaterThan(50);
  await site.kill();
  const wrong = await crowd.stop();
  // Connections broke off; no page was given out as whole that was not.
  expect(wrong.filter((error) => /ends with|answered/.test(error))).toEqual([]);
  await site.start();
  expect(await site.articles()).toBe(before);
  await site.page(LEAD);
});

test('one of two processes that serve is killed: the other goes on and a new one takes its place', async () => {
  await site.start({ WEB_CONCURRENCY: '2', METRICS_PORT: '0' });
  const workers = () => site.children('main.ts');
  const first = workers();
  expect(first).toHaveLength(2);
  // It hangs before it dies, so that these readers come while nobody knows yet.
  process.kill(first[0] ?? 0, 'SIGSTOP');
  const waiting = Promise.all(Array.from({ length: 20 }, () => site.page('/', FRESH)));
  process.kill(first[0] ?? 0, 'SIGKILL');
  await waiting;
  await expect.poll(() => workers().filter((pid) => !first.includes(pid)).length).toBe(1);
  site.write(1, 'Seen by both');
  const address = '/world/2024/03/01/many-0';
  await expect
    .poll(() => site.page(address).catch(String), { timeout: 20_000 })
    .toContain('Seen by both 0');
  site.write(1, 'Corrected for both');
  const headline = async (init?: RequestInit) =>
    /(Seen|Corrected) (by|for) both/.exec(await site.page(address, init))?.[0];
  await expect.poll(() => headline()).toBe('Corrected for both');
  // Either process may take a new connection: none of them has the old page.
  const answers = await Promise.all(Array.from({ length: 40 }, () => headline(FRESH)));
  expect(new Set(answers)).toEqual(new Set(['Corrected for both']));
});
