import { expect, test } from 'vitest';
import type { Ask } from './read-store';
import { Replica } from './replica';

/** A server that knows a version, and tells who it is. */
function server(name: string, version: () => number): Ask {
  return async (sql) =>
    sql.includes("'version'") ? [{ value: String(version()) }] : [{ answeredBy: name }];
}

const whoAnswers = async (replica: Replica) => (await replica.ask('SELECT 1'))[0]?.answeredBy;

test('a replica that lags is not asked until it knows the newest version that this node has heard of', async () => {
  let known = 10;
  const replica = new Replica(
    server('primary', () => 12),
    server('replica', () => known),
  );
  expect(await whoAnswers(replica)).toBe('primary');
  replica.heard(12);
  expect(await whoAnswers(replica)).toBe('primary');
  known = 12;
  await expect.poll(() => whoAnswers(replica)).toBe('replica');
  replica.heard(13);
  expect(await whoAnswers(replica)).toBe('primary');
  known = 13;
  await expect.poll(() => whoAnswers(replica)).toBe('replica');
});

test('a replica that is away takes no page away while the first server answers', async () => {
  const away: Ask = async () => {
    throw new Error('connection refused');
  };
  const replica = new Replica(
    server('primary', () => 5),
    away,
  );
  replica.heard(5);
  expect(await whoAnswers(replica)).toBe('primary');
});
