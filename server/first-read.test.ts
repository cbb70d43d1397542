import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SiteFixture, STORY } from './site-fixture';

let site: SiteFixture;

/** As the keeper leaves the index while it reads the folder for the first time. */
function beReading(done: number, total: number): void {
  site.paper.store.run("DELETE FROM meta WHERE key = 'whole'");
  site.paper.store.run("INSERT INTO meta (key, value) VALUES ('reading', @value)", {
    value: JSON.stringify({ done, total }),
  });
}

function beWhole(): void {
  site.paper.store.run("INSERT INTO meta (key, value) VALUES ('whole', '1')");
  site.edition.current = 'whole';
}

beforeEach(async () => {
  site = await SiteFixture.start();
  beReading(200, 100_000);
});
afterEach(() => site.stop());

describe('while an archive is being read for the first time', () => {
  test('a reader gets what has been read, and no cache keeps it for more than a second', async () => {
    const answer = await site.ask(STORY);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe(
      'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=0, stale-if-error=0',
    );
    expect(answer.headers['cdn-cache-control']).toMatch(/^public, max-age=1,/);
  });

  test.each([
    ['an address that may be one of what has not been read', '/world/2001/01/01/an-old-story'],
    ['a page of a list that may become longer', '/world/page/9'],
    ['the list of all sitemaps', '/sitemap.xml'],
    ['the sitemap of a month', '/sitemap-2025-09.xml'],
  ])('whoever asks for %s is told to come back and not that it is not there', async (_, path) => {
    const answer = await site.ask(path);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, expect.any(String)]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('a feed that Next does not know yet is no 404', async () => {
    site.next = (_, response) =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no');
    expect((await site.ask('/topics/old/rss.xml')).status).toBe(503);
  });

  test('an operator sees how far it is, and waits for all of it where another server has it', async () => {
    const reading = { done: 200, total: 100_000 };
    const ready = await site.ask('/readyz');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.body.toString())).toMatchObject({ ready: true, articles: 1, reading });
    const whole = await site.ask('/readyz?whole');
    expect(whole.status).toBe(503);
    expect(JSON.parse(whole.body.toString())).toEqual({
      ready: false,
      reason: 'reading',
      articles: 1,
      reading,
    });
  });
});

test('once all is read, what is not there is not there, and caches keep pages as always', async () => {
  expect((await site.ask('/world/2001/01/01/an-old-story')).status).toBe(503);
  beWhole();
  expect((await site.ask('/world/2001/01/01/an-old-story')).status).toBe(404);
  expect((await site.ask(STORY)).headers['cache-control']).toMatch(/s-maxage=5,/);
  expect((await site.ask('/readyz?whole')).status).toBe(200);
});
