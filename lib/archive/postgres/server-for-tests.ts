import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connect } from './connection';

/** Roles that a server on a developer's machine lets in without a password. */
const ROLES = ['root', 'postgres'];

/** The address of a server on which tests may make databases; null where none answers. */
export async function postgresForTests(): Promise<string | null> {
  const given = process.env.TEST_POSTGRES_URL;
  const urls = given ? [given] : ROLES.map((role) => `postgres://${role}@127.0.0.1:5432/postgres`);
  for (const url of urls) if (await answers(url)) return url;
  return null;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes an empty database with a name that nobody else uses. @returns its address and what takes it away again */
export async function makeDatabase(
  server: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `broadsheet_test_${randomUUID().replaceAll('-', '')}`;
  // Nobody can be connected to this template, for which it would have to wait.
  await asked(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asked(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Tries of two seconds each, in which a busy machine may not get to answer. */
const TRIES = 8;

/** A connection as a node has one, that a busy machine is given time to make. */
export async function connectPatiently(url: string): Promise<pg.Client> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await connect(url, 'tests', () => {});
    } catch (error) {
      if (tried === TRIES) throw error;
    }
  }
}

async function asked(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
