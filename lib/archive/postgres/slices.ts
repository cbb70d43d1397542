import type { Parameters, Row } from '../database';
import type { Between } from './between';
import { bound, type Client } from './connection';
import type { Keyed } from './mirrored';

/** Rows that are compared at once: two or three megabytes on either side. */
const AT_ONCE = 5000;

/**
 * Compares a table of the index with the same one on PostgreSQL, one slice of keys after the other, so that it takes no
 * more memory the larger either is. Both order keys by their bytes.
 * @returns the keys whose rows differ, or are on one side only
 */
export async function keysThatDiffer(
  between: Between,
  client: Client,
  table: Keyed,
): Promise<Row[]> {
  const differing: Row[] = [];
  for (let after: Row | null = null; ; ) {
    const lastHere = endQuestion(table, after, null);
    const most = await between((store) => store.get(lastHere.sql, lastHere.parameters) ?? null);
    const last: Row | null = (await ask(client, endQuestion(table, after, most)))[0] ?? most;
    const slice = sliceQuestion(table, after, last);
    const here = await between((store) => store.all(slice.sql, slice.parameters));
    const there = gathered(await ask(client, slice), table);
    for (const [key, rows] of gathered(here, table)) {
      if (there.get(key) !== rows) differing.push(JSON.parse(key));
      there.delete(key);
    }
    for (const key of there.keys()) differing.push(JSON.parse(key));
    if (!last) return differing;
    after = last;
  }
}

/** A question that both sides understand. */
interface Question {
  sql: string;
  parameters: Parameters;
}

async function ask(client: Client, { sql, parameters }: Question): Promise<Row[]> {
  return (await client.query(bound(sql, parameters, false))).rows;
}

/** Asks for the last key of a slice; no row where so many do not follow. @param most a key that it may not be beyond */
function endQuestion({ table, key }: Keyed, after: Row | null, most: Row | null): Question {
  const { where, parameters } = within(key, after, most);
  const names = key.join(', ');
  return {
    sql: `SELECT ${names} FROM ${table} WHERE ${where} ORDER BY ${names} LIMIT 1 OFFSET ${AT_ONCE}`,
    parameters,
  };
}

/** Asks for the rows of a slice. @param last the last key of it; null for all to the end of the table */
function sliceQuestion(
  { table, key, columns }: Keyed,
  after: Row | null,
  last: Row | null,
): Question {
  const { where, parameters } = within(key, after, last);
  const order = [...new Set([...key, ...columns])].join(', ');
  return {
    sql: `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ORDER BY ${order}`,
    parameters,
  };
}

/** SQL of the rows after one key, up to another. */
function within(key: readonly string[], after: Row | null, last: Row | null) {
  const bounds = (sign: string, name: string, row: Row | null) =>
    row
      ? `(${key.join(', ')}) ${sign} (${key.map((column) => `@${name}_${column}`).join(', ')})`
      : 'true';
  return {
    where: `${bounds('>', 'after', after)} AND ${bounds('<=', 'last', last)}`,
    parameters: { ...named('after', after), ...named('last', last) },
  };
}

function named(name: string, row: Row | null): Parameters {
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([column, value]) => [`${name}_${column}`, value]),
  ) as Parameters;
}

/** The rows of each key, as text. */
type Rows = Map<string, string>;

function gathered(rows: readonly Row[], { key, columns }: Keyed): Rows {
  const gathered: Rows = new Map();
  for (const row of rows) {
    const name = JSON.stringify(Object.fromEntries(key.map((column) => [column, row[column]])));
    const text = JSON.stringify(columns.map((column) => row[column]));
    const before = gathered.get(name);
    gathered.set(name, before === undefined ? text : `${before}\n${text}`);
  }
  return gathered;
}
