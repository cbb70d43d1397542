import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { makeDatabase } from './server-for-tests';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which databases may be made; empty where none answers. */
    postgresServer: string;
    /** A database for the papers of these tests, each in a schema of its own. */
    postgresDatabase: string;
  }
}

/** Makes one database for all tests of a run, and takes it away after them. */
export default async function setup({
  provide,
  config,
}: TestProject): Promise<() => Promise<void>> {
  const { url, drop } = await makeDatabase(config.provide.postgresServer ?? '');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // It would belong to the first paper and go with it.
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await client.query(
    `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`,
  );
  await client.end();
  provide('postgresDatabase', url);
  return drop;
}
