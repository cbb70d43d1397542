import type { Row, Store } from '../database';
import { KEYED, META } from './mirrored';

/** A row, or the rows of a file, that changed and are to be carried. */
export interface Changed {
  id: number;
  /** The table. */
  kind: string;
  /** The values of its key, as JSON of an object. */
  key: string;
}

/** SQL of an object with the key of a row. */
function keyOf(columns: readonly string[], row: 'old' | 'new'): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
}

/** Until the folder has been read once all of it is to be carried, and nothing need be noted one by one. */
const WHOLE = "EXISTS (SELECT 1 FROM meta WHERE key = 'whole')";

/** SQL that is true where an update changed one of some columns. */
function differ(columns: readonly string[]): string {
  const of = (row: string) => columns.map((column) => `${row}.${column}`).join(', ');
  return `(${of('old')}) IS NOT (${of('new')})`;
}

/**
 * @param only SQL that tells which rows are carried at all
 * @param turned SQL that tells whether an update changed anything that is
 */
function triggersOf(
  table: string,
  key: readonly string[],
  only: (row: 'old' | 'new') => string = () => '1',
  turned = '1',
): string {
  // Within a statement with a conflict clause of its own, SQLite passes over that of a trigger's.
  const note = (row: 'old' | 'new', also = '1') => `WHEN ${WHOLE} AND ${only(row)} AND ${also} BEGIN
    DELETE FROM outbox WHERE kind = '${table}' AND key = ${keyOf(key, row)};
    INSERT INTO outbox (kind, key) VALUES ('${table}', ${keyOf(key, row)}); END;`;
  const name = `outbox_${table}`;
  return `
CREATE TRIGGER IF NOT EXISTS ${name}_came AFTER INSERT ON ${table} ${note('new')}
CREATE TRIGGER IF NOT EXISTS ${name}_turned AFTER UPDATE ON ${table} ${note('new', turned)}
CREATE TRIGGER IF NOT EXISTS ${name}_went AFTER DELETE ON ${table} ${note('old')}`;
}

const CARRIED_META = META.map((key) => `'${key}'`).join(', ');

/**
 * The transactional outbox: what changes in the index is noted by the index itself in the same transaction, so that a
 * process which dies between a change and its carrying loses nothing. A later change to the same row takes the place of
 * the note before.
 */
const OUTBOX = `
CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (kind, key));
${triggersOf('articles', ['path'])}
${triggersOf('touched', ['tag'])}
${triggersOf('meta', ['key'], (row) => `${row}.key IN (${CARRIED_META})`)}
${KEYED.map(({ table, key, columns }) => triggersOf(table, key, undefined, differ(columns))).join('')}
`;

/** Makes the index note from now on what changes in it. */
export function openOutbox(store: Store): void {
  store.exec(OUTBOX);
}

/** Rows of an article are carried in many tables; of a file there may be fifty revisions. */
const WEIGHT: Readonly<Record<string, number>> = { articles: 20, revisions: 50 };

/**
 * What waits, the first first; what tells that a file was carried comes after all that it gave.
 * @param most rows, an article counting for twenty
 * @param underway the notes of what is being carried this moment, before what this answers with
 */
export function waiting(store: Store, most: number, underway: readonly number[]): Changed[] {
  const some = (where: string) =>
    store.all(
      `SELECT id, kind, key FROM outbox WHERE ${where} AND id NOT IN (SELECT value FROM json_each(@underway))
       ORDER BY id LIMIT @most`,
      { most, underway: JSON.stringify(underway) },
    );
  const rows = some("kind <> 'files'");
  let weight = 0;
  return (rows.length > 0 ? rows : some("kind = 'files'"))
    .filter(({ kind }) => {
      weight += WEIGHT[String(kind)] ?? 1;
      return weight <= most;
    })
    .map((row) => ({ id: Number(row.id), kind: String(row.kind), key: String(row.key) }));
}

/** The number of the latest note. */
export function lastNoted(store: Store): number {
  return Number(store.get('SELECT coalesce(max(id), 0) AS id FROM outbox')?.id ?? 0);
}

/** Takes out all notes up to one. */
export function forgetNoted(store: Store, last: number): void {
  store.run('DELETE FROM outbox WHERE id <= @last', { last });
}

/** Takes out what was carried; what changed again meanwhile has another number and stays. */
export function carried(store: Store, ids: readonly number[]): void {
  store.run('DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify(ids),
  });
}

/**
 * Notes every row of a table, without handing a million of them over one by one, and in the order of an index, so that
 * none of them has to be held.
 * @param order SQL of the order in which they are carried; by their key where nothing is said
 */
export function noteAll(
  store: Store,
  table: string,
  key: readonly string[],
  order = `GROUP BY ${key.join(', ')}`,
): void {
  const object = key.map((column) => `'${column}', ${column}`).join(', ');
  store.run(
    `INSERT OR REPLACE INTO outbox (kind, key) SELECT '${table}', json_object(${object}) FROM ${table} ${order}`,
  );
}

/** Notes rows as if they had changed. */
export function note(store: Store, kind: string, keys: readonly Row[]): void {
  store.run(
    'INSERT OR REPLACE INTO outbox (kind, key) SELECT @kind, value FROM json_each(@keys) WHERE true',
    { kind, keys: JSON.stringify(keys.map((key) => JSON.stringify(key))) },
  );
}
