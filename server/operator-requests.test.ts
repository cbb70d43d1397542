import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drain } from './drain';
import { SiteFixture, STORY, sendHtml } from './site-fixture';

let site: SiteFixture;
beforeAll(async () => {
  site = await SiteFixture.start();
});
afterAll(async () => site.stop());

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
    // One page that is rendered, and the same from memory.
    for (let i = 0; i < 2; i += 1) await site.ask(STORY);
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
