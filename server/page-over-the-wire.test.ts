import { once } from 'node:events';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as encodings from './encodings';
import { SiteFixture, STORY } from './site-fixture';

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
