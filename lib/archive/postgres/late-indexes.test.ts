import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Client } from './connection';
import { dropLateIndexes, makeLateIndexes } from './late-indexes';
import { migrate } from './migrate';
import { LATE_INDEXES } from './migrations';
import { connectPatiently, makeDatabase } from './server-for-tests';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let client: Client & { end(): Promise<void> };

beforeEach(async () => {
  database = await makeDatabase(inject('postgresServer'));
  client = await connectPatiently(database.url);
  await migrate(client);
  await client.query("INSERT INTO languages VALUES ('en', 1), ('de', 1), ('hi', 1)");
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

/** How many rows PostgreSQL plans with for a table of three; -1 before it was vacuumed or analysed. */
async function rowsPlanned(): Promise<number> {
  const { rows } = await client.query(
    "SELECT reltuples AS rows FROM pg_class WHERE oid = 'languages'::regclass",
  );
  return rows[0]?.rows;
}

async function makeAll(): Promise<void> {
  for (const [name, where] of Object.entries(LATE_INDEXES))
    await client.query(`CREATE INDEX IF NOT EXISTS ${name} ON ${where}`);
}

test('questions are planned by what is in the tables, also when the node was stopped between the last index and that', async () => {
  await makeAll();
  expect(await rowsPlanned()).toBe(-1);
  await makeLateIndexes(client);
  expect(await rowsPlanned()).toBe(3);
});

test('tables are not vacuumed again until they are filled or made anew', async () => {
  await makeLateIndexes(client);
  await client.query("INSERT INTO languages VALUES ('bn', 1)");
  await makeLateIndexes(client);
  expect(await rowsPlanned()).toBe(3);
  await dropLateIndexes(client);
  await makeAll();
  await makeLateIndexes(client);
  expect(await rowsPlanned()).toBe(4);
  await client.query("INSERT INTO languages VALUES ('ur', 1)");
  // As an archive that was brought up by a later migration.
  await client.query("UPDATE meta SET value = '1' WHERE key = 'vacuumed'");
  await makeLateIndexes(client);
  expect(await rowsPlanned()).toBe(5);
});
