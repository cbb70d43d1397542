import type { QueryConfig } from 'pg';
import { type Client, LONG_MILLISECONDS } from './connection';
import { LATE_INDEXES, MIGRATIONS } from './migrations';

/** Before the rows of a whole archive come. */
export async function dropLateIndexes(client: Client): Promise<void> {
  await client.query("DELETE FROM meta WHERE key = 'vacuumed'");
  for (const name of Object.keys(LATE_INDEXES)) await client.query(`DROP INDEX IF EXISTS ${name}`);
}

/**
 * Makes those that are not there, and counts what is in the tables, by which questions are planned. Until it has been
 * vacuumed once, a table is looked into for what an index alone could answer; with that, related headlines take half.
 * `meta` notes with which migration that was done: not yet where this was broken off, nor for tables that were made anew.
 */
export async function makeLateIndexes(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT (SELECT value FROM meta WHERE key = 'vacuumed') AS vacuumed, count(*) AS made
     FROM pg_indexes WHERE schemaname = current_schema() AND indexname = ANY($1)`,
    [Object.keys(LATE_INDEXES)],
  );
  const tables = String(MIGRATIONS.length);
  if (rows[0]?.made === Object.keys(LATE_INDEXES).length && rows[0]?.vacuumed === tables) return;
  for (const [name, where] of Object.entries(LATE_INDEXES))
    await client.query({
      text: `CREATE INDEX IF NOT EXISTS ${name} ON ${where}`,
      query_timeout: LONG_MILLISECONDS,
    } as QueryConfig);
  await vacuum(client);
  await client.query(
    "INSERT INTO meta (key, value) VALUES ('vacuumed', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [tables],
  );
}

async function vacuum(client: Client): Promise<void> {
  const { rows } = await client.query(
    'SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()',
  );
  await client.query({
    text: `VACUUM (ANALYZE) ${rows.map(({ name }) => name).join(', ')}`,
    query_timeout: LONG_MILLISECONDS,
  } as QueryConfig);
}
