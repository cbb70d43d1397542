import type { Row } from '../../database';
import type { Reading } from '../reading';

/** A text of an article that readers could read. */
export interface PublicVersion {
  /** Epoch milliseconds from when on they could. */
  since: number;
  /** Until when, or now. */
  until: number;
  blob: string;
  shows: string;
}

/**
 * The texts of a file that readers have read, oldest first: one counts if it was no draft, past its publication and
 * embargo and before its expiry for at least a moment before the next one took its place. What was mended while the
 * piece was not out is in none of them. Two in a row that show the same are one.
 */
export async function publicVersions(reading: Reading, path: string): Promise<PublicVersion[]> {
  // The setting counts at once; the table follows it.
  if (!reading.site.history) return [];
  const rows = await reading.all(
    'SELECT at, blob, appears, vanishes, shows, draft FROM revisions WHERE path = @path ORDER BY place',
    { path },
  );
  if (rows.length < 2 || (await isRefused(reading, path))) return [];
  const versions: PublicVersion[] = [];
  for (const [index, row] of rows.entries()) {
    const version = publicVersion(row, Number(rows[index + 1]?.at ?? reading.now), reading.now);
    if (version && version.shows !== versions.at(-1)?.shows) versions.push(version);
  }
  return versions;
}

/** An article may have words behind it that nobody may read again. */
async function isRefused(reading: Reading, path: string): Promise<boolean> {
  const refuses = reading.sql.holds('details', `'"history":false'`);
  const refusing = `SELECT 1 AS one FROM articles WHERE path = @path AND ${refuses}`;
  return (await reading.one(refusing, { path })) !== undefined;
}

function publicVersion(row: Row, next: number, now: number): PublicVersion | null {
  const since = Math.max(Number(row.at), Number(row.appears));
  const until = Math.min(next, Number(row.vanishes), now);
  if (row.draft !== 0 || since >= until) return null;
  return { since, until, blob: String(row.blob), shows: String(row.shows) };
}
