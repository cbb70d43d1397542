import { ArchiveAway } from '../archive-away';
import type { Parameters, Row } from '../database';
import type { ReadStore } from '../read/read-store';
import { bound, type Pool } from './connection';
import { POSTGRES } from './dialect';
import { wordIndexOn } from './word-index';

/** A question with named values. */
export type Ask = (sql: string, parameters?: Parameters) => Promise<Row[]>;

/** The archive on PostgreSQL, to be read. @param ask where questions go */
export function readStoreOn(ask: Ask, close: () => Promise<void>): ReadStore {
  return {
    all: ask,
    get: async (sql, parameters) => (await ask(sql, parameters))[0],
    columns: async (sql, names, parameters) => {
      const rows = await ask(sql, parameters);
      return names.map((name) => rows.map((row) => row[name])) as never;
    },
    words: wordIndexOn(ask),
    formerTexts: async (_, blobs) => {
      const rows = await ask(
        'SELECT blob, text FROM revision_texts WHERE blob IN (SELECT json_array_elements_text(@blobs::json))',
        { blobs: JSON.stringify(blobs) },
      );
      return new Map(rows.map(({ blob, text }) => [String(blob), String(text)]));
    },
    sql: POSTGRES,
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
      throw isAway(error) ? new ArchiveAway(error) : error;
    }
  };
}

/**
 * SQLSTATE classes of a server that can not be asked now and may be later: 08 connection, 53 resources, 57 operator
 * intervention, as when it stops, starts, or took too long (PostgreSQL, appendix A).
 */
const AWAY_STATES = /^(?:08|53|57)/;
/** No node has made the tables yet. */
const UNDEFINED_TABLE = '42P01';
const AWAY_CODES = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (AWAY_STATES.test(code) || code === UNDEFINED_TABLE || AWAY_CODES.test(code)) return true;
  // node-postgres gives these no code.
  return /^(?:Connection terminated|timeout exceeded|Query read timeout|Client has encountered a connection error)/i.test(
    error.message,
  );
}
