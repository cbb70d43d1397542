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

test('what the first server showed of a version that nobody told the node of is not followed by an older one', async () => {
  const knows = { primary: 5, replica: 4 };
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const one = (name: 'primary' | 'replica'): Ask => {
    return async (sql) => {
      if (sql === 'SELECT slowly') await waits;
      return sql.includes("'version'")
        ? [{ value: String(knows[name]) }]
        : [{ answeredBy: name, shows: knows[name] }];
    };
  };
  const replica = new Replica(one('primary'), one('replica'));
  replica.heard(5);
  const slow = replica.ask('SELECT slowly');
  // The replica catches up while the first server still has a question to answer.
  knows.replica = 5;
  await expect.poll(() => whoAnswers(replica)).toBe('replica');
  knows.primary = 6;
  goOn();
  expect(await slow).toEqual([{ answeredBy: 'primary', shows: 6 }]);
  expect(await replica.ask('SELECT 1')).toEqual([{ answeredBy: 'primary', shows: 6 }]);
});

test('what the first server answered is shown although it stopped right after that', async () => {
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isAway = false;
  const primary: Ask = async (sql, parameters) => {
    if (sql === 'SELECT slowly') await waits;
    if (isAway && sql !== 'SELECT slowly') throw new Error('connection refused');
    return server('primary', () => 5)(sql, parameters);
  };
  let known = 4;
  let lookedAt = 0;
  const replica = new Replica(primary, async (sql, parameters) => {
    if (sql.includes("'version'")) lookedAt += 1;
    return server('replica', () => known)(sql, parameters);
  });
  replica.heard(5);
  const slow = replica.ask('SELECT slowly');
  known = 5;
  await expect.poll(() => whoAnswers(replica)).toBe('replica');
  isAway = true;
  goOn();
  expect(await slow).toEqual([{ answeredBy: 'primary' }]);
  const before = lookedAt;
  await expect.poll(() => whoAnswers(replica).catch(String)).toBe('replica');
  expect(lookedAt).toBeGreaterThan(before);
});

test('the operator is told once of a replica that refuses what it is asked, and not of one that is away', async () => {
  const failing = (message: string, code?: string) => {
    const told: string[] = [];
    const away: Ask = async () => {
      throw Object.assign(new Error(message), { code });
    };
    const replica = new Replica(
      server('primary', () => 5),
      away,
    );
    replica.onRefusal((text) => told.push(text));
    replica.heard(5);
    return { replica, told };
  };
  const away = failing('Connection terminated');
  const passing = failing('canceling statement due to conflict with recovery', '40001');
  const refusing = failing('permission denied for table meta', '42501');
  for (const { replica } of [away, passing, refusing])
    for (let again = 0; again < 2; again += 1) expect(await whoAnswers(replica)).toBe('primary');
  expect(away.told).toEqual([]);
  expect(passing.told).toEqual([]);
  expect(refusing.told).toEqual([expect.stringContaining('permission denied for table meta')]);
});
