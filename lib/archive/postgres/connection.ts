import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Parameters } from '../database';
import { storable } from './storable';

export type Client = pg.ClientBase;
export type Pool = pg.Pool;

/** A question that takes longer than this is given up, so that one page never holds a connection from the others. */
const STATEMENT_MILLISECONDS = 5000;
const CONNECT_MILLISECONDS = 2000;
/** A reader's question may have to wait for others; the page it is for is given up after ten seconds. */
const TURN_MILLISECONDS = 6000;
/** What is asked at once by one node; more than PostgreSQL's cores help nobody. */
const CONNECTIONS = 8;

/** What takes its time whatever the server does: indexes of a whole archive. */
export const LONG_MILLISECONDS = 10_800_000;
const SILENT_MILLISECONDS = 60_000;

/**
 * A machine that vanishes without a word is given up by the server after some four seconds, and its lock with it. What is
 * carried may take longer than readers' questions.
 */
const SESSION =
  'SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 2; SET statement_timeout = 0';

const { INT8, NUMERIC } = pg.types.builtins;

/** Whole numbers of this archive are counts and milliseconds: all of them are exact as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

function settingsOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    types,
  };
}

/** Connections for readers' questions. @param turn milliseconds that a question may wait for a connection */
export function openPool(url: string, turn = TURN_MILLISECONDS): Pool {
  const pool = new pg.Pool({
    ...settingsOf(url),
    application_name: 'broadsheet',
    connectionTimeoutMillis: turn,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_MILLISECONDS,
    // Of a server that does not answer at all nobody says so.
    query_timeout: STATEMENT_MILLISECONDS + 1000,
  });
  // A connection that breaks while nobody uses it is replaced when it is asked for.
  pool.on('error', () => {});
  return pool;
}

/**
 * One connection of its own, for what a pool can not do: holding a lock, and listening.
 * @param onEnd called once when it breaks, however
 * @throws Error when the server does not answer
 */
export async function connect(url: string, name: string, onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    ...settingsOf(url),
    application_name: `broadsheet ${name}`,
    // Of a server that fell silent nobody says so.
    query_timeout: SILENT_MILLISECONDS,
  });
  client.once('end', onEnd);
  // 'end' follows; without a listener the process would end as well.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(SESSION);
  } catch (error) {
    closeNow(client);
    throw error;
  }
  return client;
}

/** Ends a connection without waiting for a server that may have fallen silent. */
export function closeNow(client: pg.Client): void {
  client.end().catch(() => {});
  (
    client as unknown as { connection: { stream: { destroy(): void } } }
  ).connection.stream.destroy();
}

interface Translated {
  text: string;
  names: string[];
  /** Under which each connection prepares it once; empty for one that is planned anew each time. */
  name: string;
}

const translated = new Map<string, Translated>();

/**
 * A question with named values (`@name`), as PostgreSQL takes it: values are always bound, never written into it.
 * @param prepared whether a connection keeps it, planned once
 */
export function bound(sql: string, parameters: Parameters = {}, prepared = true): pg.QueryConfig {
  let known = translated.get(sql);
  if (!known) {
    const names: string[] = [];
    const text = sql.replace(/@([a-z]\w*)/gi, (_, name: string) => {
      if (!names.includes(name)) names.push(name);
      return `$${names.indexOf(name) + 1}`;
    });
    // How to look for words depends on the words.
    const isPlannedAnew = text.includes('::tsquery');
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    known = { text, names, name: isPlannedAnew ? '' : name };
    translated.set(sql, known);
  }
  const values = known.names.map((name) => bindable(parameters[name]));
  return { ...(prepared && known.name && { name: known.name }), text: known.text, values };
}

/** A parameter may be JSON, in which a sign is written as an escape. */
function bindable(value: string | number | null | undefined): string | number | null {
  return typeof value === 'string'
    ? storable(value).replaceAll('\\u0000', '\ufffd')
    : (value ?? null);
}
