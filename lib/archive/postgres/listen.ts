import { CHANNEL } from './carry';
import { type Client, connect } from './connection';

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
  let client: Client | null = null;
  let ended = false;
  let latest = -1;
  let asking = false;
  const hear = (version: number) => {
    if (version <= latest) return;
    latest = version;
    onVersion(version);
  };
  const look = async () => {
    if (asking || ended) return;
    asking = true;
    try {
      client ??= await open();
      const { rows } = await client.query("SELECT value FROM meta WHERE key = 'version'");
      if (rows[0]) hear(Number(rows[0].value));
    } catch {
      // Readers' questions tell that the server is away; here it is asked again in a moment.
      client = null;
    } finally {
      asking = false;
    }
  };
  const open = async () => {
    const opened = await connect(url, 'listening', () => {
      client = null;
    });
    opened.on('notification', ({ payload }) => hear(Number(payload)));
    await opened.query(`LISTEN ${CHANNEL}`);
    return opened;
  };
  const timer = setInterval(() => void look(), AGAIN_MILLISECONDS);
  void look();
  return {
    stop: async () => {
      ended = true;
      clearInterval(timer);
      await (client as { end?: () => Promise<void> } | null)?.end?.().catch(() => {});
    },
  };
}
