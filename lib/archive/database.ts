import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { SCHEMA, WHOLE_SCHEMA } from './schema';

export type Row = Record<string, unknown>;
export type Value = string | number | null;
export type Parameters = Record<string, Value>;

/**
 * The one door to SQLite: statements are prepared once and values always bound. Nothing outside this room
 * holds a handle.
 */
export interface Store {
  all(sql: string, parameters?: Parameters): Row[];
  get(sql: string, parameters?: Parameters): Row | undefined;
  /**
   * @param parameters by name; in a row where they are many, since each name takes longer than its value
   * @returns the id of the row that was inserted, if one was
   */
  run(sql: string, parameters?: Parameters | readonly Value[]): number;
  exec(sql: string): void;
  close(): void;
}

/** Opens the index to be written, and makes it when there is none or the file is not a sound index. */
export function openToWrite(path: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  try {
    return openSound(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // The index is derived from the files; what can not be read is made anew.
    removeIndex(path);
    return openSound(path);
  }
}

/** Opens the index to be read. Its owner may be writing at the same time. */
export function openToRead(path: string): Store {
  const store = open(path);
  // libsql takes a `readonly` option and then writes all the same; this pragma it keeps.
  store.exec(`PRAGMA query_only = ON; PRAGMA cache_size = -${PAGES_OF_READER};`);
  return store;
}

/** Where an index is made that is to replace another. */
export function besideIndex(path: string): string {
  return `${path}.new`;
}

/**
 * Puts an index that was made beside its place into it, open as it is: libsql closes a connection only when its
 * statements are collected, and a second one to the same file would not see what other processes write.
 */
export function moveIntoPlace(path: string): void {
  for (const suffix of ['-shm', '-wal', ''])
    if (existsSync(besideIndex(path) + suffix))
      renameSync(besideIndex(path) + suffix, path + suffix);
}

/** Whether a file begins as every SQLite file does. */
export function isIndexFile(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(HEAD.length);
    readSync(file, head, 0, HEAD.length, 0);
    closeSync(file);
    return head.toString('latin1') === HEAD;
  } catch {
    return false;
  }
}

const HEAD = 'SQLite format 3\0';

/** An index of so many bytes, some ten thousand articles, is looked through in a quarter of a second. */
const LARGE = 100_000_000;

/** Whether it would take too long to look through an index before the paper is up. */
export function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE;
}

/** Deletes the index with what SQLite keeps beside it. */
export function removeIndex(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** True for the errors SQLite gives for a file that is no database, or not a whole one. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^SQLITE_(CORRUPT|NOTADB|IOERR|READONLY)/.test(code) ||
    (error instanceof Error && /malformed|not a database/i.test(error.message))
  );
}

/**
 * Bytes of words that the full-text index holds before it writes them out as one part, which is to be merged with others
 * later. Its own default of 1 MB makes some thirty parts of a batch of a thousand articles.
 */
const HELD_WORDS = 32_000_000;

/** Whether every file of the folder has been read once, so that what the index does not know is not there. */
export function isWhole(store: Pick<Store, 'all'>): boolean {
  return store.all("SELECT 1 AS one FROM meta WHERE key = 'whole'").length > 0;
}

/** Gives an index what it has once it is whole. */
export function completeIndex(store: Store): void {
  store.exec(WHOLE_SCHEMA);
}

/**
 * Kilobytes of pages that the writer holds, ten times what SQLite does by itself: what does not fit is written out before
 * the end of a transaction, to be read and written again.
 */
const PAGES_OF_WRITER = 20_000;

/** Of a reader, who finds in them the upper pages of all indexes, and two pages for each of a thousand topics. */
const PAGES_OF_READER = 8_000;

function openSound(path: string): Store {
  const store = open(path);
  // A killed process leaves a sound file behind in WAL mode; FULL would only slow what can be made again.
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  store.exec(`PRAGMA cache_size = -${PAGES_OF_WRITER}; PRAGMA temp_store = MEMORY;`);
  store.exec(SCHEMA);
  if (isWhole(store)) completeIndex(store);
  store.exec(`INSERT INTO word_index (word_index, rank) VALUES ('hashsize', ${HELD_WORDS})`);
  // What is larger is looked through when the paper is up; see keep/soundness.ts.
  if (isLarge(path)) return store;
  const verdict = Object.values(store.get('PRAGMA quick_check(1)') ?? {})[0];
  if (verdict !== 'ok') throw new Error(`database disk image is malformed: ${String(verdict)}`);
  return store;
}

function open(path: string): Store {
  const database = new Database(path, { timeout: 5000 });
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    all: (sql, parameters = {}) => prepared(sql).all(parameters) as Row[],
    get: (sql, parameters = {}) => prepared(sql).get(parameters) as Row | undefined,
    run: (sql, parameters = {}) => Number(prepared(sql).run(parameters).lastInsertRowid),
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
  };
}

/** A full disk has ended the transaction already, and it is the first error that says what happened. */
function rollBack(store: Store): void {
  try {
    store.exec('ROLLBACK');
  } catch {
    // There is nothing left to undo.
  }
}

/** As {@link inTransaction}, of work that waits for files. Nothing else may write through this store meanwhile. */
export async function inLongTransaction<T>(store: Store, work: () => Promise<T>): Promise<T> {
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    store.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(store);
    throw error;
  }
}

/** Rows of one statement: enough that what each statement costs is little beside them. */
const ROWS_AT_ONCE = 32;

/**
 * Inserts many rows, some with each statement.
 * @param into the statement up to its VALUES, as in `INSERT INTO tallies (span, list)`
 * @param rows of equal length
 * @param then what follows the values, as ON CONFLICT
 */
export function insertAll(
  store: Store,
  into: string,
  rows: readonly (readonly Value[])[],
  then = '',
): void {
  const one = `(${rows[0]?.map(() => '?').join(', ')})`;
  const many = Array.from({ length: ROWS_AT_ONCE }, () => one).join(', ');
  let at = 0;
  for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE)
    store.run(`${into} VALUES ${many} ${then}`, rows.slice(at, at + ROWS_AT_ONCE).flat());
  for (const row of rows.slice(at)) store.run(`${into} VALUES ${one} ${then}`, row);
}

/** Does all of `work` or nothing of it. */
export function inTransaction<T>(store: Store, work: () => T): T {
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    store.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(store);
    throw error;
  }
}
