import type { ReadSoFar } from '../archive';
import { completeIndex, type Store } from '../database';
import { TOUCH_EVERY_PAGE } from '../schema';
import type { FileStamp } from './folder';
import { moveVersion } from './settings';

/** How often pages made of what has been read so far are out of date. */
const EDITION_MILLISECONDS = 2000;

/**
 * Pages of SQLite's log that come together before they are copied into the file: while all is read eight times as many
 * as SQLite takes by itself, since most of them change with every transaction.
 */
const IN_HASTE = 'PRAGMA wal_autocheckpoint = 8000';
const AT_REST = 'PRAGMA wal_autocheckpoint = 1000';

/** Notes that there is nothing that has not been read. Call it within a transaction. */
export function becomeWhole(store: Store): void {
  store.run(TOUCH_EVERY_PAGE);
  moveVersion(store);
  store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('whole', '1')");
  store.run("DELETE FROM meta WHERE key = 'reading'");
  completeIndex(store);
  store.exec(AT_REST);
}

/** The first read of a folder, of which readers see what there is so far. */
export class FirstRead {
  private movedAt = 0;

  constructor(private readonly store: Store) {
    store.exec(IN_HASTE);
  }

  /**
   * Call it at the end of every transaction. Pages are made anew every two seconds and not with every batch: otherwise
   * none that a reader asks for would be kept for the next one.
   */
  note(so: ReadSoFar): void {
    this.store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('reading', @value)", {
      value: JSON.stringify(so),
    });
    if (Date.now() - this.movedAt < EDITION_MILLISECONDS) return;
    this.movedAt = Date.now();
    this.store.run(TOUCH_EVERY_PAGE);
    moveVersion(this.store);
  }
}

const DAY_IN_PATH = /(?:^|\D)((?:19|20)\d\d)[-/](\d\d)(?:[-/](\d\d))?(?!\d)/;

/**
 * Puts those first that are probably the newest, by the day in the path or else by the time of the file: readers of a
 * paper that is still being read see its front page right, and miss what is old.
 */
export function newestFirst(stamps: readonly FileStamp[]): FileStamp[] {
  return stamps
    .map((stamp) => ({ stamp, day: likelyDay(stamp) }))
    .sort((a, b) =>
      a.day === b.day ? (a.stamp.path < b.stamp.path ? -1 : 1) : a.day < b.day ? 1 : -1,
    )
    .map(({ stamp }) => stamp);
}

function likelyDay({ path, mtime }: FileStamp): string {
  const [, year, month, day = '99'] = DAY_IN_PATH.exec(path) ?? [];
  return year ? `${year}-${month}-${day}` : new Date(mtime).toISOString().slice(0, 10);
}
