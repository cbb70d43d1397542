import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArchiveAway } from '@/lib/archive/archive-away';
import { health } from './health';

let app: FastifyInstance;
let failure: Error;
const gate = { closing: false };

beforeEach(async () => {
  app = fastify();
  gate.closing = false;
  await app.register(health, {
    archive: async () => {
      throw failure;
    },
    gate,
    metricsToken: null,
  });
});
afterEach(() => app.close());

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
