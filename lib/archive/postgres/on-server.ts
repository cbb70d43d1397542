import { siteClock } from '@/lib/time/clock';
import type { Archive } from '../archive';
import type { ArchiveServer } from '../location';
import type { Newsroom } from '../newsroom';
import { newsroomOn } from '../read/newsroom/open';
import { archiveOn } from '../read/reader';
import { openPool } from './connection';
import { type Listening, listen } from './listen';
import { askPool, readStoreOn } from './read-store';
import { Replica } from './replica';

interface OnServer {
  archive: Archive;
  newsroom: Newsroom;
  replica: Replica | null;
}

/** Survives the module being evaluated again, as development servers do; and pages are made by another copy of it. */
const held = globalThis as typeof globalThis & { broadsheetServer?: OnServer };

/**
 * The paper on the server that several nodes share. It is reached when it is first asked.
 * @param content the content folder, which need not be there
 */
export function onServer({ url, readUrl }: ArchiveServer, content: string): OnServer {
  held.broadsheetServer ??= open(url, readUrl, content);
  return held.broadsheetServer;
}

function open(url: string, readUrl: string | null, content: string): OnServer {
  const pool = openPool(url);
  const replicaPool = readUrl === null ? null : openPool(readUrl);
  const primary = askPool(pool);
  const replica = replicaPool && new Replica(primary, askPool(replicaPool));
  const store = readStoreOn(replica?.ask ?? primary, async () => {
    await Promise.all([pool.end(), replicaPool?.end()]);
  });
  return {
    archive: archiveOn(store, content, siteClock()),
    newsroom: newsroomOn(store, content, siteClock()),
    replica,
  };
}

/** Hears of every new version. @param onVersion called after each */
export function followServer(
  server: ArchiveServer,
  content: string,
  onVersion: () => void,
): Listening {
  const { replica } = onServer(server, content);
  return listen(server.url, (version) => {
    replica?.heard(version);
    onVersion();
  });
}
