import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { ARCHIVE_VERSION } from './schema';

/** A server that several nodes share. */
export interface ArchiveServer {
  /** `postgres://…` */
  url: string;
  /** Of a replica that readers' questions go to; null where there is none. */
  readUrl: string | null;
}

/** Where the archive on PostgreSQL is (`ARCHIVE_URL`, `ARCHIVE_READ_URL`); null for a paper on one machine. */
export function archiveServer(
  environment: Record<string, string | undefined> = process.env,
): ArchiveServer | null {
  const { ARCHIVE_URL: url, ARCHIVE_READ_URL: readUrl } = environment;
  return url ? { url, readUrl: readUrl || null } : null;
}

/** Where the paper's files are and where what is derived from them is kept. */
export interface Location {
  /** The content folder, absolute. */
  content: string;
  /** The folder of everything that can be deleted, absolute. */
  cache: string;
  /** The index file of this content folder, made by this code. */
  index: string;
}

/**
 * Reads the places from the environment: `BROADSHEET_CONTENT` (default `content`) and `BROADSHEET_CACHE`
 * (default `.broadsheet`), both relative to the folder the site runs in.
 */
export function locate(environment: Record<string, string | undefined> = process.env): Location {
  const content = resolve(/* turbopackIgnore: true */ environment.BROADSHEET_CONTENT || 'content');
  const cache = resolve(/* turbopackIgnore: true */ environment.BROADSHEET_CACHE || '.broadsheet');
  const folder = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { content, cache, index: join(cache, `archive-${ARCHIVE_VERSION}-${folder}.db`) };
}
