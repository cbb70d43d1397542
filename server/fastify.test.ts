import { once } from 'node:events';

import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type ServerResponse } from 'node:http';

import { connect } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptFile } from '@/lib/pictures/kept';
import { drain } from './drain';
import * as encodings from './encodings';
import { Busy } from './render-queue';
import { SiteFixture, STORY, sendHtml } from './site-fixture';

vi.mock('./encodings', async (original) => ({ ...(await original<typeof encodings>()) }));

let site: SiteFixture;
beforeAll(async () => {
  site = await SiteFixture.start();
});
afterAll(async () => site.stop());

describe('a page over the wire', () => {
  test('comes in the best encoding that a reader takes, with a strong tag for each', async () => {
    const plain = await site.ask(STORY);
    const zipped = await site.ask(STORY, { 'accept-encoding': 'gzip' });
    const small = await site.ask(STORY, { 'accept-encoding': 'gzip, deflate, br' });
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect(brotliDecompressSync(small.body)).toEqual(plain.body);
    const tags = [plain, zipped, small].map((answer) => answer.headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    for (const answer of [plain, zipped, small]) {
      expect(answer.headers.vary).toBe('accept-encoding');
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      expect(Date.parse(answer.headers['last-modified'] ?? '')).toBeLessThanOrEqual(Date.now());
    }
  });

  test.each([['gzip'], ['br'], ['']])(
    'is not sent again to a reader who has it (%s)',
    async (encoding) => {
      const headers = { 'accept-encoding': encoding };
      const { headers: first } = await site.ask(STORY, headers);
      const again = await site.ask(STORY, { ...headers, 'if-none-match': first.etag ?? '' });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.etag]);
      expect(again.headers['cache-control']).toBe(first['cache-control']);
      expect(again.headers['content-length']).toBeUndefined();
      const since = { ...headers, 'if-modified-since': first['last-modified'] ?? '' };
      expect((await site.ask(STORY, since)).status).toBe(304);
      expect((await site.ask(STORY, { ...headers, 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  test('has the same headers for HEAD, and no body', async () => {
    const headers = { 'accept-encoding': 'br' };
    const [got, head] = [await site.ask(STORY, headers), await site.ask(STORY, headers, 'HEAD')];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
    const nowhere = await site.ask('/nowhere', {}, 'HEAD');
    expect([nowhere.status, nowhere.body.length]).toEqual([404, 0]);
  });

  test('carries the tags of all that is on it', async () => {
    const { headers } = await site.ask(STORY);
    expect(headers['cache-tag']).toBe('article:2025/09/01/a,section:world,paper');
    expect(headers['surrogate-key']).toBe('article:2025/09/01/a section:world paper');
  });

  test('tells how long it took to whoever asks', async () => {
    const { headers } = await site.ask(STORY, { 'x-timing': '1' });
    expect(headers['server-timing']).toMatch(/^page;desc=hit;dur=\d+\.\d$/);
    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    expect((await site.ask(STORY)).headers['server-timing']).toBeUndefined();
  });
});

describe('what fails on its way to the reader', () => {
  afterEach(() => void vi.restoreAllMocks());

  test('is a page that says so when a body can not be compressed, and is tried again for the next', async () => {
    vi.spyOn(encodings, 'compress').mockRejectedValueOnce(new Error('no memory'));
    site.edition.current = 'not to be compressed';
    const asking = () => site.ask(STORY, { 'accept-encoding': 'gzip' });
    const failed = await asking();
    expect([failed.status, failed.body.toString()]).toEqual([
      500,
      expect.stringContaining('could not be printed'),
    ]);
    expect((await asking()).status).toBe(200);
  });

  test('is a page that says so when a picture fails before its first byte', async () => {
    const failing = await SiteFixture.start();
    failing.next = (_, response) => {
      response.setHeader('content-type', 'image/webp');
      throw new Error('broken');
    };
    const failed = await failing.ask('/pictures/a/b/c.webp');
    expect([failed.status, failed.headers['content-type']]).toEqual([
      500,
      'text/html; charset=utf-8',
    ]);
    expect(failed.body.toString()).toContain('could not be printed');
    await failing.stop();
  });

  test('ends the connection when a picture fails half way, and no reader waits for the rest', async () => {
    const failing = await SiteFixture.start();
    failing.next = (_, response) => {
      response.writeHead(200, { 'content-length': '9' }).write('half');
      throw new Error('broken');
    };
    await expect(failing.ask('/pictures/a/b/c.webp')).rejects.toThrow(/aborted|hang up/);
    await failing.stop();
  });
});

describe('an address with the site before its path', () => {
  test.each([
    ['http://localhost', '/'],
    ['HTTP://localhost:80?x=1', '/?x=1'],
    [`http://localhost${STORY}`, STORY],
  ])('is that path: %s', async (target, path) => {
    const { hostname, port } = new URL(site.url);
    const asked = request({ hostname, port, path: target, agent: false }).end();
    const [answer] = await once(asked, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBe((await site.ask(path.replace('?x=1', ''))).headers.etag);
  });
});

test('answers without a page carry the security headers too', async () => {
  for (const [path, method] of [
    ['/old', 'GET'],
    ['/', 'POST'],
  ] as const) {
    const { headers } = await site.ask(path, { 'content-length': '0' }, method);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['x-frame-options']).toBe('DENY');
  }
});

describe('a request that is none of ours', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'PURGE'])(
    'of method %s is refused with what is allowed',
    async (method) => {
      const answer = await site.ask('/', { 'content-length': '0' }, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
      expect(answer.headers.connection).toBe('close');
    },
  );

  test('with an address of five thousand characters is refused', async () => {
    expect((await site.ask(`/${'a'.repeat(5000)}`)).status).toBe(414);
    expect((await site.ask(`/${'a'.repeat(4000)}`)).status).toBe(404);
  });

  test('with headers of twenty thousand characters is refused', async () => {
    expect((await site.ask('/', { 'x-long': 'a'.repeat(20_000) })).status).toBe(431);
  });

  test.each([
    'no request at all\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    '\u0000\u0001\u0002\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n',
  ])('%j gets 400 and the end of the connection', async (bytes) => {
    const socket = connect(Number(new URL(site.url).port));
    socket.write(bytes);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });
});

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

describe('a picture', () => {
  const address = (width: number, hash = 'abcd') => `/pictures/${hash}/w${width}.webp/a`;
  /** A Next that keeps what it makes, as the routes of pictures do. */
  const keep = (fixture: SiteFixture) => (path: string, response: ServerResponse) => {
    const file = keptFile(fixture.paper.location.cache, path) ?? '';
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'a picture');
    response.writeHead(200, { 'content-type': 'image/webp' }).end('a picture');
  };
  let gallery: SiteFixture;
  beforeEach(async () => {
    gallery = await SiteFixture.start();
    gallery.next = keep(gallery);
  });
  afterEach(async () => gallery.stop());

  test('is made at the first question and only sent at the next', async () => {
    expect((await gallery.ask(address(640))).body.toString()).toBe('a picture');
    const made = gallery.rendered.length;
    expect((await gallery.ask(address(640))).status).toBe(200);
    expect([made, gallery.rendered.length]).toEqual([2, 3]);
  });

  test('that is made is sent under pressure, and another is refused for a moment', async () => {
    await gallery.ask(address(640));
    gallery.pressure.isHigh = true;
    expect((await gallery.ask(address(640))).status).toBe(200);
    const refused = await gallery.ask(address(320));
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
  });

  test('whose original can not be fetched is refused for a moment, and no reader learns why', async () => {
    gallery.next = (_, response) => {
      response.writeHead(503).end('images/a.jpg could not be fetched: it answered 500.');
    };
    const refused = await gallery.ask(address(640));
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
    expect(refused.body.toString()).not.toContain('images/a.jpg');
    gallery.next = keep(gallery);
    expect((await gallery.ask(address(640))).status).toBe(200);
  });

  test('is refused for a moment where a hundred others wait to be made, and two are made at once', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    gallery.next = async (path, response) => {
      await held;
      keep(gallery)(path, response);
    };
    // Each reader is another one, or the limit for one would come first.
    const make = (i: number) => gallery.pictures.make(address(640, `a${i}`)).then(() => 'made');
    const all = Array.from({ length: 102 }, (_, i) => make(i));
    await expect(make(102)).rejects.toThrow(Busy);
    await expect.poll(() => gallery.rendered.length).toBe(2);
    release();
    expect(new Set(await Promise.all(all))).toEqual(new Set(['made']));
  });

  test('beyond fifteen new ones in a minute is refused, for that reader alone, and made ones are not counted', async () => {
    const asked = (i: number) => gallery.ask(address(640, `b${i}`));
    for (let i = 0; i < 15; i += 1) expect((await asked(i)).status).toBe(200);
    for (let i = 0; i < 15; i += 1) expect((await asked(i)).status).toBe(200);
    expect((await asked(15)).status).toBe(429);
    expect((await asked(3)).status).toBe(200);
  });
});

test('an oEmbed question more often than a site embeds is refused', async () => {
  const statuses = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await site.ask(`/oembed?url=${i}`)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

describe('an operator', () => {
  test('sees that the process lives and that the archive is loaded', async () => {
    expect((await site.ask('/healthz')).status).toBe(200);
    const ready = await site.ask('/readyz');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.body.toString())).toMatchObject({ ready: true, articles: 1 });
    expect(ready.headers['cache-control']).toBe('no-store');
  });

  test('sees the same by HEAD', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const [got, head] = [await site.ask(path), await site.ask(path, {}, 'HEAD')];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers['content-length']).toBe(got.headers['content-length']);
    }
  });

  test('reads the metrics with the token, and nobody without it', async () => {
    expect((await site.ask('/metrics')).status).toBe(404);
    expect((await site.ask('/metrics', { authorization: 'Bearer wrong' })).status).toBe(404);
    const metrics = await site.ask('/metrics', { authorization: 'Bearer the-token' });
    expect(metrics.status).toBe(200);
    const text = metrics.body.toString();
    expect(text).toMatch(/^broadsheet_memory_hits_total [1-9]/m);
    expect(text).toMatch(/^broadsheet_renders_total\{outcome="rendered"\} [1-9]/m);
    expect(text).toMatch(
      /^broadsheet_request_seconds_bucket\{le="\+Inf",route="article",status="200",origin="miss"\} [1-9]/m,
    );
    expect(text).not.toContain('the-token');
  });

  test('who stops the site loses no request: those in flight are answered, new ones for a moment too', async () => {
    const stopping = await SiteFixture.start();
    let release = () => {};
    stopping.next = async (path, response) => {
      if (path === STORY)
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      sendHtml(response, 200, path);
    };
    const slow = stopping.ask(STORY);
    await expect.poll(() => stopping.rendered.length).toBe(1);
    const drained = drain(stopping.server, stopping.gate);
    const late = await stopping.ask('/world');
    expect([late.status, late.headers.connection]).toEqual([200, 'close']);
    expect((await stopping.ask('/readyz')).status).toBe(503);
    await pause(2200);
    await expect(stopping.ask('/world')).rejects.toThrow('ECONNREFUSED');
    release();
    expect((await slow).status).toBe(200);
    await drained;
    await stopping.stop();
  });
});

test('two thousand connections full of noise leave the site as it was', async () => {
  const port = Number(new URL(site.url).port);
  const noise = (seed: number) =>
    Buffer.from(Array.from({ length: 64 }, (_, i) => (seed * 31 + i * seed * 7) % 256));
  for (let from = 0; from < 2000; from += 200) {
    await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const socket = connect(port).on('error', () => {});
        socket.end(noise(from + i + 1));
        socket.resume();
        await once(socket, 'close');
      }),
    );
  }
  expect((await site.ask(STORY)).status).toBe(200);
  expect((await site.ask('/healthz')).status).toBe(200);
});
