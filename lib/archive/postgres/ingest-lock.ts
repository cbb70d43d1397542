import type { Client } from './connection';

/** Of the advisory lock that whoever writes the archive holds. */
const INGEST_LOCK = 5_108_242_702;

/**
 * Takes the right to write the archive, for as long as the connection stands: the server gives it back when its holder
 * dies, however it dies.
 */
export async function takeIngestLock(client: Client): Promise<boolean> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [INGEST_LOCK]);
  return rows[0]?.taken === true;
}
