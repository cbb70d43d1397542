/** Shared by all copies of this module: pages are made by another copy than the one that serves them. */
const held = globalThis as typeof globalThis & { broadsheetArchiveAwayAt?: number };

/** The archive can not be asked now, and may be again in a moment: its server is away. */
export class ArchiveAway extends Error {
  /** Tells it from other errors where two copies of this module are loaded. */
  readonly code = 'ARCHIVE_AWAY';

  /** @param why what is wrong and what to do, in sentences */
  constructor(why: string, cause: unknown) {
    super(`The archive on PostgreSQL can not be asked: ${why}`, { cause });
    held.broadsheetArchiveAwayAt = performance.now();
  }
}

/** Whether an error says that the archive is away, wherever it was made. */
export function isArchiveAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ARCHIVE_AWAY';
}

/**
 * Whether anybody in this process found the archive away since a moment.
 * @param moment as `performance.now()` gave it
 */
export function wasArchiveAwaySince(moment: number): boolean {
  return (held.broadsheetArchiveAwayAt ?? -1) >= moment;
}
