import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { isArchiveAway } from '../archive-away';
import type { Client } from './connection';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { checkServer, onServer } from './on-server';
import { connectPatiently, makeDatabase } from './server-for-tests';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let client: Client & { end(): Promise<void> };

beforeEach(async () => {
  database = await makeDatabase(inject('postgresServer'));
  client = await connectPatiently(database.url);
});

afterEach(async () => {
  await onServer(server(), '').archive.close();
  await client.end();
  await database.drop();
});

const server = () => ({ url: database.url, readUrl: null });

test('a node waits until the tables are those of its release and something is written there', async () => {
  const reason = () =>
    checkServer(server(), '').then(
      () => null,
      (error: Error) => [isArchiveAway(error), error.message],
    );
  expect(await reason()).toEqual([true, expect.stringContaining('it has no tables yet')]);
  await migrate(client);
  expect(await reason()).toEqual([true, expect.stringContaining('nothing has been written')]);
  await client.query("INSERT INTO meta (key, value) VALUES ('version', '5')");
  expect(await reason()).toBeNull();
  await client.query('DELETE FROM schema_migrations WHERE version = $1', [MIGRATIONS.length]);
  expect(await reason()).toEqual([true, expect.stringContaining('are being brought up to date')]);
});
