import { siteClock } from '@/lib/time/clock';
import type { Archive } from '../archive';
import { ArchiveAway } from '../archive-away';
import type { ArchiveServer } from '../location';
import type { Newsroom } from '../newsroom';
import { newsroomOn } from '../read/newsroom/open';
import { archiveOn } from '../read/reader';
import { openPool } from './connection';
import { type Listening, listen } from './listen';
import { refuseNewer } from './migrate';
import { MIGRATIONS } from './migrations';
import { type Ask, askPool, askReplica, readStoreOn } from './read-store';
import { Replica } from './replica';

/** A replica that does not answer at once is not waited for: the first server is asked. */
const REPLICA_MILLISECONDS = 1000;

interface OnServer {
  ask: Ask;
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
  const replicaPool = readUrl === null ? null : openPool(readUrl, REPLICA_MILLISECONDS);
  const primary = askPool(pool);
  const replica = replicaPool && new Replica(primary, askReplica(replicaPool));
  const store = readStoreOn(
    replica?.ask ?? primary,
    async () => {
      await Promise.all([pool.end(), replicaPool?.end()]);
    },
    (version) => replica?.heard(version),
  );
  return {
    ask: primary,
    archive: archiveOn(store, content, siteClock()),
    newsroom: newsroomOn(store, content, siteClock()),
    replica,
  };
}

/**
 * Checks that there is an archive to be read.
 * @throws ArchiveAway until its server answers, its tables are those of this release, and a node has written there
 * @throws Error when a later release made it
 */
export async function checkServer(server: ArchiveServer, content: string): Promise<void> {
  const { ask, archive } = onServer(server, content);
  const [row] = await ask('SELECT coalesce(max(version), 0) AS version FROM schema_migrations');
  const version = Number(row?.version ?? 0);
  refuseNewer(version);
  // Some questions of this release would fail.
  if (version < MIGRATIONS.length)
    throw new ArchiveAway(
      'its tables are being brought up to date by a node that has the content folder.',
      null,
    );
  if ((await archive.version()).startsWith('0-'))
    throw new ArchiveAway(
      'nothing has been written there yet; a node that has the content folder does that.',
      null,
    );
}

/**
 * Hears of every new version.
 * @param onVersion called after each
 * @param tell the operator what is wrong with a replica
 */
export function followServer(
  server: ArchiveServer,
  content: string,
  onVersion: () => void,
  tell: (text: string) => void,
): Listening {
  const { replica } = onServer(server, content);
  replica?.onRefusal(tell);
  return listen(server.url, (version) => {
    replica?.heard(version);
    onVersion();
  });
}
