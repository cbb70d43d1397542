import { inject } from 'vitest';
import type { Store } from '../database';
import { textsOf } from '../history/git';
import type { ReadStore } from '../read/read-store';
import { carryChanges } from './carry-changes';
import { openPool } from './connection';
import { migrate } from './migrate';
import { askPool, readStoreOn } from './read-store';
import { connectPatiently } from './server-for-tests';

/** A paper of the tests on PostgreSQL. */
interface PaperOnServer {
  store: ReadStore;
  /** Carries there what changed in its index. */
  carry(): Promise<void>;
  end(): Promise<void>;
}

let papers = 0;

/**
 * Gives a paper tables of its own, where the tests are run for PostgreSQL.
 * @returns null where they are run for the embedded archive
 */
export async function paperOnServer(content: string, index: Store): Promise<PaperOnServer | null> {
  const database = inject('postgresDatabase');
  if (!database) return null;
  papers += 1;
  const schema = `paper_${process.pid}_${process.env.VITEST_POOL_ID}_${papers}`;
  const url = new URL(database);
  url.searchParams.set('options', `-c search_path=${schema},public`);
  const client = await connectPatiently(url.href);
  await client.query(`CREATE SCHEMA ${schema}`);
  await migrate(client);
  const pool = openPool(url.href);
  let ended = false;
  return {
    // Some tests end a paper twice.
    store: readStoreOn(askPool(pool), async () => {
      if (!pool.ended) await pool.end();
    }),
    carry: () =>
      carryChanges(
        async (work) => work(index),
        client,
        (blobs) => textsOf(content, blobs, 60_000),
      ),
    end: async () => {
      if (ended) return;
      ended = true;
      // Its tables go with the database; to drop them one by one would take longer than to fill them.
      await client.end();
    },
  };
}
