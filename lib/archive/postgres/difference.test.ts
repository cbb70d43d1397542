import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Store } from '../database';
import type { Client } from './connection';
import { noteDifferences } from './difference';
import { KEYED } from './mirrored';
import { lastNoted, openOutbox } from './outbox';
import { makeTwoSides, type TwoSides } from './two-sides-for-tests';

let store: Store;
let client: pg.Client;
let sides: TwoSides;

beforeEach(async () => {
  sides = await makeTwoSides(inject('postgresServer'));
  ({ store, client } = sides);
  openOutbox(store);
});
afterEach(async () => sides.end());

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
