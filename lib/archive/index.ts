import { statSync } from 'node:fs';
import { siteClock } from '@/lib/time/clock';
import type { Archive } from './archive';
import { locate } from './location';
import { openArchive } from './read/reader';

interface Opened {
  archive: Archive;
  /** Identity of the index file: it changes when a damaged index is made anew. */
  file: number;
  checked: number;
}

const CHECK_MILLISECONDS = 500;
const GRACE_MILLISECONDS = 10_000;

/** Survives the module being evaluated again, as development servers do after every edit. */
const held = globalThis as typeof globalThis & { broadsheetArchive?: Opened };

/**
 * The paper as this process reads it. Opens the index once, and again when a new file stands in its place.
 * @throws Error when there is no index: it is made by the keeper, which every way to start the site starts first
 */
export async function paper(): Promise<Archive> {
  const location = locate();
  const now = Date.now();
  const opened = held.broadsheetArchive;
  if (opened && now - opened.checked < CHECK_MILLISECONDS) return opened.archive;
  const file = statSync(location.index, { throwIfNoEntry: false })?.ino;
  // While its owner makes the index anew, readers go on with the one they have.
  if (file === undefined && opened) return opened.archive;
  if (file === undefined) {
    throw new Error(
      `There is no index of ${location.content} yet. Start the site with "npm start" or "npm run dev", which make it.`,
    );
  }
  if (opened?.file === file) {
    opened.checked = now;
    return opened.archive;
  }
  const fresh: Opened = { archive: openArchive(location, siteClock()), file, checked: now };
  held.broadsheetArchive = fresh;
  // Requests that began with the old index are given time to end with it.
  if (opened) setTimeout(() => void opened.archive.close(), GRACE_MILLISECONDS).unref();
  return fresh.archive;
}
