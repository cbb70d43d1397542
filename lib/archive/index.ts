import { statSync } from 'node:fs';
import { type Clock, siteClock } from '@/lib/time/clock';
import type { Archive } from './archive';
import { type ArchiveServer, archiveServer, type Location, locate } from './location';
import type { Newsroom } from './newsroom';
import { openNewsroom } from './read/newsroom/open';
import { openArchive } from './read/reader';

interface Opened<T> {
  room: T;
  /** Identity of the index file: it changes when a damaged index is made anew. */
  file: number;
  checked: number;
}

const CHECK_MILLISECONDS = 500;
const GRACE_MILLISECONDS = 10_000;

/** Survives the module being evaluated again, as development servers do after every edit. */
const held = globalThis as typeof globalThis & {
  broadsheetArchive?: Opened<Archive>;
  broadsheetNewsroom?: Opened<Newsroom>;
};

/**
 * The paper as this process reads it. Opens the index once, and again when a new file stands in its place.
 * @throws Error when there is no index: it is made by the keeper, which every way to start the site starts first
 */
export async function paper(): Promise<Archive> {
  const server = archiveServer();
  if (server) return (await shared(server)).archive;
  held.broadsheetArchive = current(held.broadsheetArchive, openArchive);
  return held.broadsheetArchive.room;
}

/** The paper as its makers see it, with all that is not published. For what stands behind a pass alone. */
export async function newsroom(): Promise<Newsroom> {
  const server = archiveServer();
  if (server) return (await shared(server)).newsroom;
  held.broadsheetNewsroom = current(held.broadsheetNewsroom, openNewsroom);
  return held.broadsheetNewsroom.room;
}

/** What only papers on several nodes need is loaded by them alone. */
async function shared(server: ArchiveServer) {
  const { onServer } = await import('./postgres/on-server');
  return onServer(server, locate().content);
}

/**
 * Checks that the archive can be read, as that of a paper on one machine always can.
 * @throws ArchiveAway until it can
 * @throws Error when a later release made it
 */
export async function checkReadable(): Promise<void> {
  const server = archiveServer();
  if (!server) return;
  const { checkServer } = await import('./postgres/on-server');
  await checkServer(server, locate().content);
}

/**
 * Hears of every new version of an archive that several nodes share.
 * @param onVersion called after each
 * @param tell the operator what is wrong with one of its servers
 * @returns what ends it; null for a paper on one machine, whose keeper tells
 */
export async function followVersions(
  onVersion: () => void,
  tell: (text: string) => void,
): Promise<{ stop(): Promise<void> } | null> {
  const server = archiveServer();
  if (!server) return null;
  const { followServer } = await import('./postgres/on-server');
  return followServer(server, locate().content, onVersion, tell);
}

function current<T extends { close(): Promise<void> }>(
  opened: Opened<T> | undefined,
  open: (location: Location, clock: Clock) => T,
): Opened<T> {
  const location = locate();
  const now = Date.now();
  if (opened && now - opened.checked < CHECK_MILLISECONDS) return opened;
  const file = statSync(location.index, { throwIfNoEntry: false })?.ino;
  // While its owner makes the index anew, readers go on with the one they have.
  if (file === undefined && opened) return opened;
  if (file === undefined) {
    throw new Error(
      `There is no index of ${location.content} yet. Start the site with "npm start" or "npm run dev", which make it.`,
    );
  }
  if (opened?.file === file) return { ...opened, checked: now };
  const fresh: Opened<T> = { room: open(location, siteClock()), file, checked: now };
  // Requests that began with the old index are given time to end with it.
  if (opened) setTimeout(() => void opened.room.close(), GRACE_MILLISECONDS).unref();
  return fresh;
}
