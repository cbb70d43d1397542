import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SiteFixture, STORY } from './site-fixture';

let site: SiteFixture;
beforeAll(async () => {
  site = await SiteFixture.start();
});
afterAll(async () => site.stop());

describe('a search', () => {
  test('carries the tags of lists and not its words, however long', async () => {
    const { headers } = await site.ask(`/search?q=${'a'.repeat(5000)}`);
    expect(headers['cache-tag']).toBe('lists,paper');
  });

  test('more often than a reader types is refused, for that reader alone', async () => {
    const behind = await SiteFixture.start({ trustProxy: 1 });
    const search = (reader: string) => behind.ask('/search?q=a', { 'x-forwarded-for': reader });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await search('192.0.2.1')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await search('192.0.2.1');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.toString()).toContain('That was very fast');
    expect((await search('192.0.2.2')).status).toBe(200);
    expect((await behind.ask(STORY, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
    await behind.stop();
  });
});

describe('a suggestion', () => {
  test('is answered five times as often as a search, and then refused for that reader alone', async () => {
    const behind = await SiteFixture.start({ trustProxy: 1 });
    const type = (reader: string) =>
      behind.ask('/search/suggestions.json?q=a', { 'x-forwarded-for': reader });
    const statuses = [];
    for (let i = 0; i < 16; i += 1) statuses.push((await type('192.0.2.1')).status);
    expect(statuses).toEqual([...Array(15).fill(200), 429]);
    expect((await type('192.0.2.2')).status).toBe(200);
    await behind.stop();
  });
});

test('an oEmbed question more often than a site embeds is refused', async () => {
  const statuses = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await site.ask(`/oembed?url=${i}`)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});
