import type { Parameters, Row, Store } from '../database';
import type { Between } from './between';
import { bound, type Client } from './connection';
import type { Keyed } from './mirrored';

/** Rows that are compared at once: two or three megabytes on either side. */
const AT_ONCE = 5000;

/**
 * Compares a table of the index with the same one on PostgreSQL, one slice of keys after the other, so that it takes no
 * more memory the larger they are. Both order keys by their bytes.
 * @returns the keys whose rows differ, or are on one side only
 */
export async function keysThatDiffer(
  between: Between,
  client: Client,
  table: Keyed,
): Promise<Row[]> {
  const differing: Row[] = [];
  for (let after: Row | null = null; ; ) {
    const slice = await between((store) => sliceAfter(store, table, after));
    const { rows } = await client.query(bound(slice.sql, slice.parameters, false));
    const there = gathered(rows, table);
    for (const [key, here] of slice.here) {
      if (there.get(key) !== here) differing.push(JSON.parse(key));
      there.delete(key);
    }
    for (const key of there.keys()) differing.push(JSON.parse(key));
    if (!slice.last) return differing;
    after = slice.last;
  }
}

/** One slice: its rows here, by their key, and what asks for those on PostgreSQL. */
interface Slice {
  here: Rows;
  sql: string;
  parameters: Parameters;
  /** The last key of it; null for the slice with the end of the table, and all that is beyond it there. */
  last: Row | null;
}

function sliceAfter(store: Store, { table, key, columns }: Keyed, after: Row | null): Slice {
  const names = key.join(', ');
  const bounds = (sign: string, name: string) =>
    `(${names}) ${sign} (${key.map((column) => `@${name}_${column}`).join(', ')})`;
  const from = after ? bounds('>', 'after') : 'true';
  const parameters = named('after', after);
  const last =
    store.get(
      `SELECT ${names} FROM ${table} WHERE ${from} ORDER BY ${names} LIMIT 1 OFFSET ${AT_ONCE}`,
      parameters,
    ) ?? null;
  const order = [...new Set([...key, ...columns])].join(', ');
  const sql = `SELECT ${columns.join(', ')} FROM ${table} WHERE ${from} AND ${last ? bounds('<=', 'last') : 'true'} ORDER BY ${order}`;
  const all = { ...parameters, ...named('last', last) };
  return {
    here: gathered(store.all(sql, all), { table, key, columns }),
    sql,
    parameters: all,
    last,
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
