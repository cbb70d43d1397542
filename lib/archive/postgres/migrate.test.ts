import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Client } from './connection';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { wholeNumbersIn } from './numbers';
import { connectPatiently, makeDatabase } from './server-for-tests';

/** However busy the machine is. */
const PATIENT = { timeout: 20_000 };

let database: Awaited<ReturnType<typeof makeDatabase>>;
let client: Client & { end(): Promise<void> };

beforeEach(async () => {
  database = await makeDatabase(inject('postgresServer'));
  client = await connectPatiently(database.url);
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

test('no edit is lost that a node of the release before writes while the tables are changed', async () => {
  await firstTables();
  const early = await connectPatiently(database.url);
  const late = await connectPatiently(database.url);
  const waiting = async () => {
    const { rows } = await early.query(
      "SELECT count(*) AS locks FROM pg_locks WHERE relation = 'article_texts'::regclass AND NOT granted",
    );
    return rows[0]?.locks;
  };
  await early.query('BEGIN');
  await early.query(`INSERT INTO article_texts VALUES (8, '''ferry'':1A', '''ferry'':1A')`);
  const migrated = migrate(client);
  await expect.poll(waiting, PATIENT).toBe(1);
  const refused = late.query('DELETE FROM article_texts WHERE article = 7').catch(String);
  await expect.poll(waiting, PATIENT).toBe(2);
  await early.query('COMMIT');
  await migrated;
  expect(await refused).toContain('cannot delete from view "article_texts"');
  for (const table of ['whole_texts', 'prominent_texts']) {
    const { rows } = await client.query(`SELECT article FROM ${table} ORDER BY article`);
    expect(rows.map(({ article }) => article)).toEqual([7, 8, 300000]);
  }
  await Promise.all([early.end(), late.end()]);
});

test('a role that may read the texts goes on to do so after the tables were changed', async () => {
  await firstTables();
  const role = `reader_${randomUUID().replaceAll('-', '')}`;
  await client.query(`CREATE ROLE ${role}`);
  try {
    await client.query(`GRANT SELECT ON article_texts TO ${role}`);
    await migrate(client);
    await client.query(`SET ROLE ${role}`);
    const { rows } = await client.query(
      "SELECT whole_numbers_with('river') AS whole, prominent_numbers_with('flood') AS prominent, (SELECT count(*) FROM article_texts) AS texts",
    );
    expect(wholeNumbersIn(rows[0]?.whole).sort()).toEqual([300000, 7]);
    expect(wholeNumbersIn(rows[0]?.prominent)).toEqual([7]);
    expect(rows[0]?.texts).toBe(2);
    await expect(client.query('DELETE FROM whole_texts')).rejects.toThrow('permission denied');
  } finally {
    await client.query('RESET ROLE');
    await client.query(`DROP OWNED BY ${role}`);
    await client.query(`DROP ROLE ${role}`);
  }
});

test('what everybody may read stays so after the tables were changed', async () => {
  await firstTables();
  await client.query('GRANT SELECT ON article_texts TO PUBLIC');
  await migrate(client);
  const { rows } = await client.query(
    "SELECT relname AS name FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'public'::regnamespace AND grantee = 0 ORDER BY relname",
  );
  expect(rows.map(({ name }) => name)).toEqual(['article_texts', 'prominent_texts', 'whole_texts']);
});
