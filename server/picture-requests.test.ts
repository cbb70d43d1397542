import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptFile } from '@/lib/pictures/kept';
import { Busy } from './render-queue';
import { SiteFixture } from './site-fixture';

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
