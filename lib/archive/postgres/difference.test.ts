import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openToWrite, type Store } from '../database';
import type { Client } from './connection';
import { noteDifferences } from './difference';
import { migrate } from './migrate';
import { KEYED } from './mirrored';
import { lastNoted, openOutbox } from './outbox';
import { connectPatiently, makeDatabase } from './server-for-tests';

let folder: string;
let store: Store;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let client: pg.Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-difference-'));
  store = openToWrite(join(folder, 'index.db'));
  openOutbox(store);
  database = await makeDatabase(inject('postgresServer'));
  client = await connectPatiently(database.url);
  await migrate(client);
});

afterEach(async () => {
  await client.end();
  await database.drop();
  store.close();
  rmSync(folder, { recursive: true });
});

test('a node whose folder is empty is refused by its files alone, without reading the rest of the archive', async () => {
  await client.query(
    "INSERT INTO files SELECT 'articles/' || n || '.md', 'article', 'hash', '' FROM generate_series(1, 30) AS n",
  );
  const questions: string[] = [];
  const listening = {
    query: (question: string | pg.QueryConfig) => {
      questions.push(typeof question === 'string' ? question : question.text);
      return client.query(question);
    },
  } as unknown as Client;
  await expect(noteDifferences(async (work) => work(store), listening)).rejects.toThrow(
    '30 of the 30 files of the archive are not in the content folder of this node',
  );
  const read = KEYED.map(({ table }) => table).filter((table) =>
    questions.some((question) => question.includes(`FROM ${table} `)),
  );
  expect(read).toEqual(['files']);
  expect(lastNoted(store)).toBe(0);
});
