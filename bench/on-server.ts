import type { Archive } from '@/lib/archive/archive';
import type { Store } from '@/lib/archive/database';
import { carryChanges } from '@/lib/archive/postgres/carry-changes';
import { connect, openPool } from '@/lib/archive/postgres/connection';
import { migrate } from '@/lib/archive/postgres/migrate';
import { askPool, readStoreOn } from '@/lib/archive/postgres/read-store';
import { makeDatabase, postgresForTests } from '@/lib/archive/postgres/server-for-tests';
import { archiveOn } from '@/lib/archive/read/reader';

/** An archive on PostgreSQL, in a database of its own. */
export interface ArchiveOnServer {
  archive: Archive;
  url: string;
  /** The numbers that articles have there, by their files. */
  ids: ReadonlyMap<string, number>;
  /** Seconds that carrying took. */
  seconds: number;
  end(): Promise<void>;
}

/**
 * Carries an index to the PostgreSQL of the tests.
 * @param now the time at which it is asked, epoch milliseconds
 * @returns null where no server answers
 */
export async function carriedArchive(
  index: Store,
  content: string,
  now: number,
): Promise<ArchiveOnServer | null> {
  const server = await postgresForTests();
  if (!server) return null;
  const { url, drop } = await makeDatabase(server);
  const client = await connect(url, 'bench', () => {});
  await migrate(client);
  const began = performance.now();
  await carryChanges(
    async (work) => work(index),
    client,
    async () => new Map(),
  );
  const seconds = (performance.now() - began) / 1000;
  const { rows } = await client.query('SELECT id, path FROM articles');
  await client.end();
  const pool = openPool(url);
  const archive = archiveOn(
    readStoreOn(askPool(pool), () => pool.end()),
    content,
    () => now,
  );
  return {
    archive,
    url,
    ids: new Map(rows.map(({ id, path }) => [String(path), Number(id)])),
    seconds,
    end: async () => {
      await archive.close();
      await drop();
    },
  };
}
