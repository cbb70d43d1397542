import type { QueryConfig } from 'pg';
import { type Client, LONG_MILLISECONDS } from './connection';
import { MIGRATIONS } from './migrations';

/** Of the advisory lock under which tables are made; any number that nothing else here uses. */
const MIGRATION_LOCK = 5_108_242_701;

/**
 * Brings the tables of an archive up to what this release asks for, one node at a time; others wait.
 * @throws Error when a later release has been here
 */
export async function migrate(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query(
      'SELECT coalesce(max(version), 0) AS version FROM schema_migrations',
    );
    const version = Number(rows[0]?.version ?? 0);
    refuseNewer(version);
    for (let next = version; next < MIGRATIONS.length; next += 1) await apply(client, next);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function apply(client: Client, index: number): Promise<void> {
  await client.query('BEGIN');
  try {
    // One that makes an archive's indexes anew takes minutes.
    await client.query({
      text: MIGRATIONS[index] ?? '',
      query_timeout: LONG_MILLISECONDS,
    } as QueryConfig);
    await client.query('INSERT INTO schema_migrations (version) VALUES ($1)', [index + 1]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** @throws Error for tables of a later release than this one */
export function refuseNewer(version: number): void {
  if (version <= MIGRATIONS.length) return;
  throw new Error(
    `The archive on PostgreSQL was made by a later release of Broadsheet (its tables have version ${version}, this release knows ${MIGRATIONS.length}). Install that release here too, or give this one a database of its own in ARCHIVE_URL.`,
  );
}
