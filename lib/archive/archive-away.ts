/** The archive can not be asked now, and may be again in a moment: its server is away. */
export class ArchiveAway extends Error {
  /** Tells it from other errors where two copies of this module are loaded. */
  readonly code = 'ARCHIVE_AWAY';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    super(
      `The archive on PostgreSQL can not be asked: ${reason}. Check that the server of ARCHIVE_URL runs and takes connections from here.`,
      { cause },
    );
  }
}

/** Whether an error says that the archive is away, wherever it was made. */
export function isArchiveAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ARCHIVE_AWAY';
}
