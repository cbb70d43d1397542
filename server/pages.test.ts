import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SiteFixture, STORY, sendHtml } from './site-fixture';

let site: SiteFixture;
beforeEach(async () => {
  site = await SiteFixture.start({ renderMilliseconds: 300 });
});
afterEach(async () => site.stop());

const origin = (answer: { headers: Record<string, unknown> }) => answer.headers['cache-status'];

/** What is known to be out of date must not live on where nobody looks again. */
function expectKeptByNobody({ headers }: { headers: Record<string, unknown> }) {
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['cdn-cache-control']).toBeUndefined();
  expect(headers['surrogate-control']).toBeUndefined();
  expect(headers['cache-tag']).toContain('paper');
}

describe('a page', () => {
  test('is rendered once and then answered from memory until the paper changes', async () => {
    expect(origin(await site.ask(STORY))).toBe('broadsheet; fwd=miss');
    const second = await site.ask(STORY);
    expect(origin(second)).toBe('broadsheet; hit');
    expect(second.body.toString()).toContain('render 1');
    site.edition.current = 'second';
    expect((await site.ask(STORY)).body.toString()).toContain('render 2');
    expect(site.rendered).toEqual([STORY, STORY]);
  });

  test('is rendered once for a hundred readers who come at the same moment', async () => {
    site.next = async (path, response) => {
      await pause(50);
      sendHtml(response, 200, path);
    };
    const answers = await Promise.all(Array.from({ length: 100 }, () => site.ask(STORY)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(site.rendered).toEqual([STORY]);
  });

  test('whose rendering began before a change is rendered again for readers who come after it', async () => {
    site.next = async (_, response, count) => {
      await pause(count === 1 ? 100 : 0);
      sendHtml(response, 200, `edition ${count}`);
    };
    const early = site.ask(STORY);
    await expect.poll(() => site.rendered.length).toBe(1);
    site.edition.current = 'second';
    expect((await site.ask(STORY)).body.toString()).toContain('edition 2');
    expect((await early).body.toString()).toContain('edition 1');
    // The late end of the first render is not kept over the second.
    expect((await site.ask(STORY)).body.toString()).toContain('edition 2');
  });

  test('that a change overtook on its way is kept by no cache in front of the site', async () => {
    site.next = async (_, response, count) => {
      await pause(count === 1 ? 100 : 0);
      sendHtml(response, 200, `edition ${count}`);
    };
    const early = site.ask(STORY);
    await expect.poll(() => site.rendered.length).toBe(1);
    site.edition.current = 'second';
    expectKeptByNobody(await early);
    const current = await site.ask(STORY);
    expect(current.headers['cache-control']).toContain('s-maxage=');
    expect(current.headers['cdn-cache-control']).toContain('max-age=');
  });

  test('is one page whatever a link adds behind the question mark', async () => {
    await site.ask(STORY);
    const answer = await site.ask(`${STORY}?utm_source=mail`);
    expect(origin(answer)).toBe('broadsheet; hit');
    expect(site.rendered).toEqual([STORY]);
  });

  test('never shows Next what a reader sent, and never passes a cookie on', async () => {
    let seen: unknown = null;
    const { next } = site;
    site.next = (path, response, count) => {
      seen = response.req.headers;
      next(path, response, count);
    };
    const answer = await site.ask(STORY, { cookie: 'a=b', 'x-forwarded-host': 'evil', rsc: '1' });
    expect(seen).toEqual({ host: 'localhost', 'user-agent': 'lightMyRequest' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });

  test('keeps its tag and the time of its last change when a new edition leaves it as it was', async () => {
    site.next = (_, response) => sendHtml(response, 200, 'the same');
    const before = await site.ask(STORY);
    site.edition.current = 'second';
    await pause(1100);
    const later = await site.ask(STORY);
    expect(site.rendered).toHaveLength(2);
    expect([later.headers.etag, later.headers['last-modified']]).toEqual([
      before.headers.etag,
      before.headers['last-modified'],
    ]);
  });
});

describe('addresses that lead nowhere', () => {
  test('share one rendered page of status 404, which no address can reach as a page', async () => {
    for (const path of ['/nowhere', '/nor/here', '/%zz', '/-/-/-/-/-/-'])
      expect((await site.ask(path)).status).toBe(404);
    expect(site.rendered).toHaveLength(1);
  });

  test('are 410 where a piece was withdrawn, and become a page again when it comes back', async () => {
    const gone = { title: 'A', slug: 'a', published: '2025-09-01', expires: '2025-09-02' };
    const file = (fields: object) =>
      `---\n${Object.entries(fields)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n')}\n---\nText.\n`;
    await site.paper.change({ 'articles/a.md': file(gone) });
    expect((await site.ask(STORY)).status).toBe(410);
    expect((await site.ask('/gone')).status).toBe(404);
    await site.paper.change({ 'articles/a.md': file({ ...gone, expires: '2030-01-01' }) });
    site.edition.current = 'second';
    expect((await site.ask(STORY)).status).toBe(200);
  });

  test.each([
    ['with a copy in memory', true],
    ['without one', false],
  ])(
    'are so at once where a piece is withdrawn while it waits for its turn, %s',
    async (_, kept) => {
      if (kept) await site.ask(STORY);
      site.edition.current = 'second';
      site.next = async (path, response) => {
        if (path !== STORY) return sendHtml(response, 404, path);
        await site.paper.change({ 'articles/a.md': null });
        // What Next sends for notFound().
        response.writeHead(404, { 'content-type': 'text/html' }).end();
      };
      expect((await site.ask(STORY)).status).toBe(404);
    },
  );

  test('are sent on in one step when they have moved', async () => {
    const answer = await site.ask('/old?x=1');
    expect([answer.status, answer.headers.location]).toEqual([308, `${STORY}?x=1`]);
  });
});

describe('files that are not there', () => {
  test.each([
    ['/abcdefgh.txt'],
    ['/sitemap-2031-01.xml'],
    ['/nobody/rss.xml'],
    ['/_next/static/chunks/of-an-old-build.js'],
  ])('are asked for once in an edition: %s', async (path) => {
    site.next = (_, response) =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No.');
    for (let i = 0; i < 3; i += 1) {
      const answer = await site.ask(path);
      expect([answer.status, answer.body.toString()]).toEqual([404, 'No.']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
    expect(site.rendered).toEqual([path]);
    site.edition.current = 'second';
    site.next = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('Yes.');
    expect((await site.ask(path)).body.toString()).toBe('Yes.');
  });

  test('take the memory of one, however many are made up', async () => {
    site.next = (_, response) =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No.');
    for (let i = 0; i < 20; i += 1) await site.ask(`/made-up-${i}.txt`);
    expect(site.cache.count).toBe(1);
  });
});

describe('what readers make up', () => {
  test('is rendered and not kept: every search is another page', async () => {
    expect((await site.ask('/search?q=rice')).status).toBe(200);
    expect((await site.ask('/search?q=rice')).status).toBe(200);
    expect(site.rendered).toEqual(['/search?q=rice', '/search?q=rice']);
    expect(site.cache.count).toBe(0);
  });
});

const FAILURES: [what: string, fail: SiteFixture['next'], status: number][] = [
  [
    'throws',
    () => {
      throw new Error('broken');
    },
    500,
  ],
  ['answers 500', (_, response) => sendHtml(response, 500, 'Application error'), 500],
  [
    'answers nothing',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
    500,
  ],
  [
    'breaks off in the middle',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Ha'),
    500,
  ],
  ['never answers', () => new Promise(() => {}), 503],
  ['hangs up', (_, response) => response.destroy(), 500],
];

describe.each(FAILURES)('a render that %s', (_, fail, status) => {
  test('leaves the last good copy up, with a warning, and heals by itself', async () => {
    const { next } = site;
    await site.ask(STORY);
    site.edition.current = 'second';
    site.next = fail;
    for (let i = 0; i < 3; i += 1) {
      const answer = await site.ask(STORY);
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toContain('render 1');
      expect(answer.headers.warning).toBe('110 broadsheet "Response is Stale"');
      expect(origin(answer)).toBe('broadsheet; hit; detail=stale');
      expectKeptByNobody(answer);
      const again = await site.ask(STORY, { 'if-none-match': String(answer.headers.etag) });
      expect(again.status).toBe(304);
      expectKeptByNobody(again);
    }
    // Three readers in a row do not make a broken page render three times.
    expect(site.rendered).toHaveLength(2);
    site.next = next;
    await expect
      .poll(async () => origin(await site.ask(STORY)), { timeout: 3000 })
      .not.toContain('stale');
  });

  test('without an old copy gives a page in the paper’s name that nothing can make fail', async () => {
    site.next = fail;
    const answer = await site.ask(STORY);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toContain('The Test</a>');
    expect(answer.body.toString()).not.toMatch(/<script|<link|broken|stack/i);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
  });
});

describe('under pressure', () => {
  test('current pages go on, old ones are sent as they are, and others are told to come back', async () => {
    await site.ask(STORY);
    site.pressure.isHigh = true;
    expect(origin(await site.ask(STORY))).toBe('broadsheet; hit');
    site.edition.current = 'second';
    expect(origin(await site.ask(STORY))).toBe('broadsheet; hit; detail=stale');
    const other = await site.ask('/world');
    expect([other.status, other.headers['retry-after']]).toEqual([503, '5']);
    site.pressure.isHigh = false;
    expect((await site.ask('/world')).status).toBe(200);
  });

  test('a withdrawn piece is never sent from memory', async () => {
    await site.ask(STORY);
    await site.paper.change({ 'articles/a.md': null });
    site.edition.current = 'second';
    site.pressure.isHigh = true;
    expect((await site.ask(STORY)).status).toBe(503);
    site.pressure.isHigh = false;
    expect((await site.ask(STORY)).status).toBe(404);
  });
});
