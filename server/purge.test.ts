import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { purge, purgeCalls, purgesAnything } from './purge';

const NOTHING = { cloudflare: null, fastly: null, url: null };
const ALL = {
  cloudflare: { zone: 'the-zone', token: 'cf-secret' },
  fastly: { service: 'the-service', token: 'fastly-secret' },
  url: 'http://localhost:6081/',
};
const now = async () => {};
const said: string[] = [];
vi.mock('./log', () => ({ log: (text: string) => said.push(text) }));
afterEach(() => {
  said.length = 0;
});

test('every cache is called as its makers document it', () => {
  expect(purgesAnything(NOTHING)).toBe(false);
  expect(purgesAnything(ALL)).toBe(true);
  const calls = purgeCalls(ALL, ['front', 'section:world']);
  expect(
    calls.map(({ url, init: { method, body, headers } }) => ({ url, method, body, headers })),
  ).toEqual([
    {
      url: 'https://api.cloudflare.com/client/v4/zones/the-zone/purge_cache',
      method: 'POST',
      body: '{"tags":["front","section:world"]}',
      headers: { authorization: 'Bearer cf-secret', 'content-type': 'application/json' },
    },
    {
      url: 'https://api.fastly.com/service/the-service/purge',
      method: 'POST',
      body: undefined,
      headers: { 'fastly-key': 'fastly-secret', 'surrogate-key': 'front section:world' },
    },
    {
      url: 'http://localhost:6081/',
      method: 'PURGE',
      body: undefined,
      headers: { 'surrogate-key': 'front section:world', 'cache-tag': 'front,section:world' },
    },
  ]);
});

test('more tags than one call may name become several calls', () => {
  const tags = Array.from({ length: 61 }, (_, i) => `topic:${i}`);
  const calls = purgeCalls({ ...NOTHING, cloudflare: ALL.cloudflare }, tags);
  expect(calls.map(({ init }) => JSON.parse(String(init.body)).tags.length)).toEqual([30, 30, 1]);
});

test('a cache that takes PURGE is told of any number of tags in headers of a length it takes', () => {
  const tags = Array.from(
    { length: 300 },
    (_, i) => `article:2025/08/26/${i}-${'slug'.repeat(20)}`,
  );
  const calls = purgeCalls({ ...NOTHING, url: ALL.url }, tags);
  const headers = calls.map(({ init }) => new Headers(init.headers));
  expect(headers.flatMap((one) => one.get('surrogate-key')?.split(' '))).toEqual(tags);
  expect(headers.flatMap((one) => one.get('cache-tag')?.split(','))).toEqual(tags);
  for (const one of headers) expect(one.get('surrogate-key')?.length).toBeLessThan(8000);
});

test('a change is told again after a while, since a process may have sent the old page meanwhile', async () => {
  const happened: unknown[] = [];
  const ask = async () => {
    happened.push('told');
    return new Response();
  };
  await purge({ ...NOTHING, url: ALL.url }, ['front'], ask, async (ms) => happened.push(ms));
  expect(happened).toEqual([250, 'told', 5000, 'told']);
});

test('a change of the whole paper is told with one word', async () => {
  const asked: unknown[] = [];
  const ask = async (_: unknown, init?: RequestInit) => {
    asked.push(new Headers(init?.headers).get('cache-tag'));
    return new Response();
  };
  await purge({ ...NOTHING, url: ALL.url }, ['front', 'paper', 'lists'], ask, now);
  expect(asked).toEqual(['paper', 'paper']);
  await purge({ ...NOTHING, url: ALL.url }, [], ask, now);
  expect(asked).toHaveLength(2);
});

test('a cache that does not listen is told again, then given up without a word of the secret', async () => {
  let tries = 0;
  const deaf = async () => {
    tries += 1;
    if (tries === 2) throw new TypeError('fetch failed with cf-secret');
    return new Response('', { status: 403 });
  };
  await purge({ ...NOTHING, cloudflare: ALL.cloudflare }, ['front'], deaf, now);
  expect(tries).toBe(4);
  expect(said).toEqual([
    'Cloudflare was not told of a change: it answered 403. Its readers see old pages until they run out.',
  ]);
  expect(said.join()).not.toContain('secret');
});

test('a cache that understands PURGE hears of a change over the wire', async () => {
  const heard: string[] = [];
  const cache = createServer((request, response) => {
    heard.push(`${request.method} ${request.headers['surrogate-key']}`);
    response.end();
  }).listen(0);
  await once(cache, 'listening');
  const url = `http://localhost:${(cache.address() as AddressInfo).port}/`;
  await purge({ ...NOTHING, url }, ['front', 'lists'], fetch, now);
  expect(heard).toEqual(['PURGE front lists', 'PURGE front lists']);
  cache.closeAllConnections();
  cache.close();
});
