import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openToWrite, type Store } from '../database';
import { migrate } from './migrate';
import { connectPatiently, makeDatabase } from './server-for-tests';

/** An empty index of a node, and an empty archive on PostgreSQL that it may be carried to. */
export interface TwoSides {
  store: Store;
  client: pg.Client;
  end(): Promise<void>;
}

/** @param server where a database of its own is made */
export async function makeTwoSides(server: string): Promise<TwoSides> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-two-sides-'));
  const store = openToWrite(join(folder, 'index.db'));
  const database = await makeDatabase(server);
  const client = await connectPatiently(database.url);
  await migrate(client);
  return {
    store,
    client,
    end: async () => {
      await client.end();
      await database.drop();
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
