import type { QueryConfig } from 'pg';
import { type Client, LONG_MILLISECONDS } from './connection';
import { LATE_INDEXES } from './migrations';

/** Before the rows of a whole archive come. */
export async function dropLateIndexes(client: Client): Promise<void> {
  for (const name of Object.keys(LATE_INDEXES)) await client.query(`DROP INDEX IF EXISTS ${name}`);
}

/**
 * Makes those that are not there, and counts what is in the tables, by which questions are planned. Until it has been
 * vacuumed once, a table is looked into for what an index alone could answer; with that, related headlines take half.
 */
export async function makeLateIndexes(client: Client): Promise<void> {
  const { rows } = await client.query(
    'SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND indexname = ANY($1)',
    [Object.keys(LATE_INDEXES)],
  );
  if (rows.length === Object.keys(LATE_INDEXES).length) return;
  for (const [name, where] of Object.entries(LATE_INDEXES))
    await client.query({
      text: `CREATE INDEX IF NOT EXISTS ${name} ON ${where}`,
      query_timeout: LONG_MILLISECONDS,
    } as QueryConfig);
  const { rows: tables } = await client.query(
    'SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()',
  );
  await client.query({
    text: `VACUUM (ANALYZE) ${tables.map(({ name }) => name).join(', ')}`,
    query_timeout: LONG_MILLISECONDS,
  } as QueryConfig);
}
