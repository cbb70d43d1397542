import type pg from 'pg';
import { CHANNEL } from './carry';
import { closeNow, connect } from './connection';

/** How soon a connection that broke is made again, and how often the version is asked for all the same. */
const AGAIN_MILLISECONDS = 500;

/** What ends with the process or before. */
export interface Listening {
  stop(): Promise<void>;
}

/**
 * Hears of every new version of the archive as its server announces it. A connection breaks without a word, and what was
 * announced meanwhile is lost, so the version is asked for twice a second as well.
 * @param onVersion told each version once, in their order
 */
export function listen(url: string, onVersion: (version: number) => void): Listening {
  let current: pg.Client | null = null;
  let ended = false;
  let latest = -1;
  let looking: Promise<void> | null = null;
  const hear = (version: number) => {
    if (version <= latest) return;
    latest = version;
    onVersion(version);
  };
  const open = async (): Promise<pg.Client> => {
    const client = await connect(url, 'listening', () => {
      if (current === client) current = null;
    });
    client.on('notification', ({ payload }) => hear(Number(payload)));
    current = client;
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  };
  const look = async () => {
    try {
      const client = current ?? (await open());
      const { rows } = await client.query("SELECT value FROM meta WHERE key = 'version'");
      if (rows[0]) hear(Number(rows[0].value));
    } catch {
      // Readers' questions tell that the server is away; here it is asked again in a moment, on another connection.
      const failed = current;
      current = null;
      if (failed) closeNow(failed);
    }
  };
  const begin = () => {
    if (ended) return;
    looking ??= look().finally(() => {
      looking = null;
    });
  };
  const timer = setInterval(begin, AGAIN_MILLISECONDS);
  begin();
  return {
    stop: async () => {
      ended = true;
      clearInterval(timer);
      await looking;
      if (current) closeNow(current);
    },
  };
}
