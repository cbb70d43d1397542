import { afterEach, beforeEach, expect, test } from 'vitest';
import { prewarm } from './prewarm';
import { SiteFixture, STORY } from './site-fixture';

let site: SiteFixture;
beforeEach(async () => {
  site = await SiteFixture.start();
});
afterEach(async () => site.stop());

async function read(path: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await site.ask(path);
}

async function change(touched: string[]): Promise<void> {
  site.edition.current = `after ${site.edition.current}`;
  site.rendered.length = 0;
  await prewarm(site.pages, site.cache, site.edition, site.pressure, touched);
}

test('after a change the pages it touched are rendered first, then the most read, before anybody asks', async () => {
  await read('/topics', 9);
  await read('/', 5);
  await read(STORY, 1);
  await change(['article:2025/09/01/a', 'paper']);
  expect(site.rendered).toEqual([STORY, '/topics', '/']);
  expect((await site.ask(STORY)).headers['cache-status']).toBe('broadsheet; hit');
});

test('what nobody has read for some changes is left until somebody does', async () => {
  await read('/topics', 1);
  await read('/', 8);
  await change([]);
  expect(site.rendered).toEqual(['/', '/topics']);
  await change([]);
  expect(site.rendered).toEqual(['/']);
});

test('another change, or pressure, ends it', async () => {
  await read('/', 2);
  await read('/topics', 1);
  site.pressure.isHigh = true;
  await change([]);
  expect(site.rendered).toEqual([]);
  site.pressure.isHigh = false;
  await read('/', 2);
  await read('/topics', 2);
  const { next } = site;
  site.next = (path, response, count) => {
    site.edition.current = 'a later one';
    next(path, response, count);
  };
  await change([]);
  expect(site.rendered).toHaveLength(1);
});
