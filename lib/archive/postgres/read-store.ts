import { ArchiveAway } from '../archive-away';
import type { Parameters, Row } from '../database';
import type { ReadStore } from '../read/read-store';
import { bound, type Pool } from './connection';
import { POSTGRES } from './dialect';
import { KnownWords } from './known-words';
import { wordIndexOn } from './word-index';

/** A question with named values. */
export type Ask = (sql: string, parameters?: Parameters) => Promise<Row[]>;

/**
 * The archive on PostgreSQL, to be read.
 * @param ask where questions go
 * @param heard told the version of every reading
 */
export function readStoreOn(
  ask: Ask,
  close: () => Promise<void>,
  heard: (version: number) => void = () => {},
): ReadStore {
  const known = new KnownWords(ask);
  return {
    all: ask,
    get: async (sql, parameters) => (await ask(sql, parameters))[0],
    columns: async (sql, names, parameters) => {
      const rows = await ask(sql, parameters);
      return names.map((name) => rows.map((row) => row[name])) as never;
    },
    words: wordIndexOn(ask, known),
    formerTexts: async (_, blobs) => {
      const rows = await ask(
        'SELECT blob, text FROM revision_texts WHERE blob IN (SELECT json_array_elements_text(@blobs::json))',
        { blobs: JSON.stringify(blobs) },
      );
      return new Map(rows.map(({ blob, text }) => [String(blob), String(text)]));
    },
    sql: POSTGRES,
    heard: (version) => {
      known.heard(version);
      heard(version);
    },
    close,
  };
}

/** @throws ArchiveAway when the server can not be asked now */
export function askPool(pool: Pool): Ask {
  return async (sql, parameters) => {
    try {
      const { rows } = await pool.query(bound(sql, parameters));
      return rows as Row[];
    } catch (error) {
      const why = whyAway(error);
      throw why === null ? error : new ArchiveAway(why, error);
    }
  };
}

/**
 * Where there is another server to be asked, one that fails says nothing of the archive. PgBouncer may stand before a
 * replica and part a question from its connection, so none is prepared.
 */
export function askReplica(pool: Pool): Ask {
  return async (sql, parameters) => (await pool.query(bound(sql, parameters, false))).rows as Row[];
}

/**
 * SQLSTATE classes of a server that can not be asked now and may be later: 08 connection, 53 resources, 57 operator
 * intervention, as when it stops, starts, or took too long (PostgreSQL, appendix A).
 */
const AWAY_STATES = /^(?:08|53|57)/;
/** No node has made the tables yet. */
const UNDEFINED_TABLE = '42P01';
const AWAY_CODES = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;

/** What is wrong with a server that can not be asked now, and what to do; null for an error of another kind. */
export function whyAway(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (code === UNDEFINED_TABLE)
    return 'it has no tables yet. A node that has the content folder makes and fills them.';
  const isAway =
    AWAY_STATES.test(code) ||
    AWAY_CODES.test(code) ||
    // node-postgres gives these no code.
    /^(?:Connection terminated|timeout exceeded|Query read timeout|Client has encountered a connection error)/i.test(
      error.message,
    );
  return isAway
    ? `${error.message || code}. Check that the server of ARCHIVE_URL runs and takes connections from here.`
    : null;
}
