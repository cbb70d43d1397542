import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SiteFixture, STORY } from './site-fixture';

let site: SiteFixture;
beforeAll(async () => {
  site = await SiteFixture.start();
});
afterAll(async () => site.stop());

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
