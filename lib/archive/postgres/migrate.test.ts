import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Client, connect } from './connection';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { wholeNumbersIn } from './numbers';
import { makeDatabase } from './server-for-tests';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let client: Client & { end(): Promise<void> };

beforeEach(async () => {
  database = await makeDatabase(inject('postgresServer'));
  client = await connect(database.url, 'test', () => {});
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

/** The tables as the first release with them made them, with the words of two articles. */
async function firstTables(): Promise<void> {
  await client.query(MIGRATIONS[0] ?? '');
  await client.query(
    'CREATE TABLE schema_migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())',
  );
  await client.query('INSERT INTO schema_migrations (version) VALUES (1)');
  await client.query(
    `INSERT INTO article_texts VALUES (7, '''flood'':1A', '''flood'':1A,9 ''river'':12'), (300000, '''bridge'':1A', '''bridge'':1A ''river'':4')`,
  );
}

test('the words of all articles are found after the tables of an earlier release were brought up to date', async () => {
  await firstTables();
  await migrate(client);
  const { rows } = await client.query(
    "SELECT whole_numbers_with('river') AS whole, prominent_numbers_with('flood') AS prominent, prominent_numbers_with('river') AS none",
  );
  expect(wholeNumbersIn(rows[0]?.whole).sort()).toEqual([300000, 7]);
  expect(wholeNumbersIn(rows[0]?.prominent)).toEqual([7]);
  expect(wholeNumbersIn(rows[0]?.none)).toEqual([]);
});

test('a node of the release before goes on with its questions after the tables were changed', async () => {
  await firstTables();
  await migrate(client);
  const { rows } = await client.query(
    `SELECT article, ts_rank(prominent, 'flood') > 0 AS prominently, ts_rank(words, 'flood') > 0 AS at_all
     FROM articles_with('river'::tsquery) JOIN article_texts USING (article) ORDER BY article`,
  );
  expect(rows).toEqual([
    { article: 7, prominently: true, at_all: true },
    { article: 300000, prominently: false, at_all: false },
  ]);
});
