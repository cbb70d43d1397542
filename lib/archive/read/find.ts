import { posix } from 'node:path';
import { parsePath } from '@/lib/address/parse';
import type { Row } from '../database';
import { aliasKey } from '../keep/alias-key';
import type { Reading } from './reading';

const FOUND = 'live.id, live.day, live.slug, live.section, live.headline';

/**
 * The article an editor means by a name: a slug, a path of a file, or an address. Of several with one slug the
 * newest is meant. Null where readers can see none.
 */
export function findArticle(reading: Reading, name: string, fromPath = ''): Row | null {
  const bare = name.split(/[?#]/)[0] ?? '';
  const decoded = decodedName(bare);
  if (/\.(?:md|mdx|markdown)$/i.test(decoded)) {
    const beside = posix.normalize(posix.join(posix.dirname(fromPath), decoded));
    const rooted = posix.normalize(decoded.replace(/^\/+/, ''));
    return byPath(reading, [beside, rooted, posix.join('articles', rooted)]);
  }
  if (decoded.includes('/')) return byAddress(reading, bare);
  return (
    reading.liveOne(
      `SELECT ${FOUND} FROM live WHERE slug = @slug ORDER BY published DESC, path LIMIT 1`,
      { slug: decoded.normalize('NFC').toLowerCase() },
    ) ?? null
  );
}

function decodedName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function byPath(reading: Reading, paths: string[]): Row | null {
  // Systems differ in how they spell the letters of a file's name that have marks (NFC, NFD).
  for (const path of paths.flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')])) {
    const row = reading.liveOne(`SELECT ${FOUND} FROM live WHERE path = @path`, { path });
    if (row) return row;
  }
  return null;
}

function byAddress(reading: Reading, address: string): Row | null {
  const place = parsePath(address);
  if (place?.kind === 'article') {
    const { day, slug } = place;
    const row = reading.liveOne(`SELECT ${FOUND} FROM live WHERE day = @day AND slug = @slug`, {
      day,
      slug,
    });
    if (row) return row;
  }
  return byAlias(reading, address);
}

/** Whether a former address is that of a piece that was taken down. */
export function hadAlias(reading: Reading, address: string): boolean {
  return (
    reading.liveOne(
      'SELECT 1 AS one FROM aliases JOIN expired ON expired.id = aliases.article WHERE aliases.path = @path LIMIT 1',
      { path: aliasKey(address) },
    ) !== undefined
  );
}

/** The newest article that had an address before. */
export function byAlias(reading: Reading, address: string): Row | null {
  return (
    reading.liveOne(
      `SELECT ${FOUND} FROM aliases JOIN live ON live.id = aliases.article WHERE aliases.path = @path ORDER BY live.published DESC, live.path LIMIT 1`,
      { path: aliasKey(address) },
    ) ?? null
  );
}
