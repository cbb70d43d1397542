import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArchiveAway } from '@/lib/archive/archive-away';
import { health } from './health';

let app: FastifyInstance;
let failure: Error | null;
const gate = { closing: false };

beforeEach(async () => {
  app = fastify();
  gate.closing = false;
  await app.register(health, {
    // A server that is there and silent answers nobody, not even that it fails.
    archive: () => (failure ? Promise.reject(failure) : new Promise(() => {})),
    gate,
    metricsToken: null,
  });
});
afterEach(() => {
  vi.useRealTimers();
  return app.close();
});

const ask = async (url: string) => {
  const { statusCode, body } = await app.inject(url);
  return [statusCode, JSON.parse(body)];
};

test('a balancer keeps nodes whose shared archive is away, since all of them have pages in memory', async () => {
  failure = new ArchiveAway('nobody answers.', null);
  expect(await ask('/readyz')).toEqual([200, { ready: true, archive: 'away' }]);
  gate.closing = true;
  expect(await ask('/readyz')).toEqual([503, { ready: false, reason: 'stopping' }]);
});

test('who waits for all of the paper, or for an index that can not be read, is told to wait', async () => {
  failure = new ArchiveAway('nobody answers.', null);
  expect((await ask('/readyz?whole'))[0]).toBe(503);
  failure = new Error('The index is damaged.');
  expect((await ask('/readyz'))[0]).toBe(503);
});

test.each([
  ['/readyz', 200, { ready: true, archive: 'away' }],
  ['/readyz?whole', 503, { ready: false, reason: 'the archive can not be read' }],
])(
  'a balancer that asks %s of a node whose archive is silent has its answer after a second',
  async (url, ...answer) => {
    failure = null;
    await app.ready();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = ask(url);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(1000);
    expect(await asked).toEqual(answer);
  },
);
