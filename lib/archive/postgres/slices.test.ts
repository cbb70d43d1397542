import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Store } from '../database';
import type { Client } from './connection';
import { keysThatDiffer } from './slices';
import { makeTwoSides, type TwoSides } from './two-sides-for-tests';

let store: Store;
let client: pg.Client;
let sides: TwoSides;

beforeEach(async () => {
  sides = await makeTwoSides(inject('postgresServer'));
  ({ store, client } = sides);
});
afterEach(async () => sides.end());

/** The same rows on both sides, of which more than a slice holds. */
async function fill(table: string, columns: string, rows: unknown[][]): Promise<void> {
  const list = JSON.stringify(rows);
  const from = (json: string) => columns.split(', ').map((_, at) => json.replace('#', String(at)));
  store.run(
    `INSERT INTO ${table} (${columns}) SELECT ${from("value ->> '$[#]'").join(', ')} FROM json_each(@list)`,
    { list },
  );
  await client.query(
    `INSERT INTO ${table} SELECT (json_populate_record(null::${table}, row)).* FROM (
       SELECT json_build_object(${columns
         .split(', ')
         .map((column, at) => `'${column}', value -> ${at}`)
         .join(', ')}) AS row FROM json_array_elements($1::json) AS value) AS rows`,
    [list],
  );
}

const differing = (table: string, key: string[], columns: string[]) =>
  keysThatDiffer(async (work) => work(store), client, { table, key, columns });

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => String(at).padStart(5, '0'));

test('words that differ are found wherever in a large table they are, in Ä and 🜂 as well as in a', async () => {
  const words = [
    ...numbered(12_000).map((number) => `w${number}`),
    'a',
    'Ä',
    '\u{1f702}',
    '\uffee',
  ];
  await fill(
    'word_frequencies',
    'word, articles',
    words.map((word) => [word, 3]),
  );
  const columns = ['word', 'articles'];
  expect(await differing('word_frequencies', ['word'], columns)).toEqual([]);
  await client.query("DELETE FROM word_frequencies WHERE word IN ('w04998', 'w04999', 'w05000')");
  await client.query("UPDATE word_frequencies SET articles = 4 WHERE word IN ('w11999', 'Ä')");
  await client.query(
    "INSERT INTO word_frequencies VALUES ('0', 1), ('w04999x', 1), ('\u{1f703}', 1)",
  );
  const found = await differing('word_frequencies', ['word'], columns);
  expect(found.map(({ word }) => word).sort()).toEqual(
    ['w04998', 'w04999', 'w05000', 'w11999', 'Ä', '0', 'w04999x', '\u{1f703}'].sort(),
  );
});

test('a table of which nothing is here is asked of PostgreSQL in slices as well', async () => {
  await client.query(
    "INSERT INTO word_frequencies SELECT 'w' || lpad(n::text, 5, '0'), 1 FROM generate_series(1, 12000) AS n",
  );
  const answers: number[] = [];
  const counting = {
    query: async (question: pg.QueryConfig) => {
      const answer = await client.query(question);
      answers.push(answer.rows.length);
      return answer;
    },
  } as unknown as Client;
  const found = await keysThatDiffer(async (work) => work(store), counting, {
    table: 'word_frequencies',
    key: ['word'],
    columns: ['word', 'articles'],
  });
  expect(new Set(found.map(({ word }) => word)).size).toBe(12_000);
  expect(found.length).toBe(12_000);
  expect(Math.max(...answers)).toBeLessThan(6000);
});

test('several rows of one file stay together where a slice ends among them', async () => {
  const rows = numbered(4000).flatMap((path) => [0, 1, 2].map((place) => [path, place, 'what']));
  await fill('problems', 'path, place, problem', rows);
  const columns = ['path', 'place', 'problem'];
  expect(await differing('problems', ['path'], columns)).toEqual([]);
  await client.query("DELETE FROM problems WHERE path = '01666' AND place = 2");
  expect(await differing('problems', ['path'], columns)).toEqual([{ path: '01666' }]);
});

test('lists are told apart by all the columns of their key', async () => {
  const rows = ['a', 'b', 'c'].flatMap((span) =>
    numbered(2500).map((list) => [span, list, 'all', 1]),
  );
  await fill('tallies', 'span, list, bucket, articles', rows);
  const key = ['span', 'list', 'bucket'];
  await client.query(
    "UPDATE tallies SET articles = 2 WHERE (span, list) IN (('b', '02499'), ('c', '00001'))",
  );
  expect(await differing('tallies', key, [...key, 'articles'])).toEqual([
    { span: 'b', list: '02499', bucket: 'all' },
    { span: 'c', list: '00001', bucket: 'all' },
  ]);
});
