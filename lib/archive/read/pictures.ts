import { posix } from 'node:path';
import type { PictureRequest } from '@/lib/content/article';
import type { Picture, PictureName } from '@/lib/pictures/picture';
import type { PictureFile } from '../archive';
import type { Row } from '../database';
import type { Reading } from './reading';

/**
 * Where a picture may be that a file names: in `images/`, beside the file, at the path from the content folder,
 * or under its bare name in `images/`, as files from other systems name pictures by paths they no longer have.
 */
export function picturePaths(src: string, articlePath: string): string[] {
  let name = src.split(/[?#]/)[0] ?? '';
  try {
    name = decodeURIComponent(name);
  } catch {
    // A percent sign that encodes nothing is a character like any other.
  }
  const rooted = name.startsWith('/');
  const bare = name.replace(/^\/+/, '').replace(/^images\//, '');
  const beside = posix.join(posix.dirname(articlePath), bare);
  const paths = [
    posix.join('images', bare),
    ...(rooted ? [] : [beside]),
    bare,
    posix.join('images', posix.basename(bare)),
  ];
  const inside = paths
    .map((path) => posix.normalize(path))
    .filter((path) => !path.startsWith('..'));
  // Systems differ in how they spell the letters of a file's name that have marks (NFC, NFD).
  return [
    ...new Set(inside.flatMap((path) => [path, path.normalize('NFC'), path.normalize('NFD')])),
  ];
}

/** The picture a file means, laid out and credited as the file says; null where there is none. */
export function pictureFor(
  reading: Reading,
  request: PictureRequest,
  articlePath: string,
): Picture | null {
  for (const path of picturePaths(request.src, articlePath)) {
    const row = reading.one('SELECT path, hash, width, height FROM pictures WHERE path = @path', {
      path,
    });
    if (row)
      return {
        ...measuresOf(row),
        alt: request.alt,
        caption: request.caption,
        credit: request.credit,
        focus: request.focus,
        dark: darkOf(reading, path),
        small: smallOf(reading, path),
      };
  }
  return null;
}

function measuresOf(row: Row) {
  return {
    hash: String(row.hash),
    name: nameOf(String(row.path)),
    width: Number(row.width),
    height: Number(row.height),
  };
}

/** `map.dark.svg` is `map.svg` drawn for dark paper. */
function darkOf(reading: Reading, path: string): PictureName | null {
  const dark = path.replace(/\.([a-z]+)$/i, '.dark.$1');
  const row = reading.one('SELECT path, hash FROM pictures WHERE path = @path', { path: dark });
  return row ? { hash: String(row.hash), name: nameOf(String(row.path)) } : null;
}

/** `map.small.svg` is `map.svg` drawn for places with little room. */
function smallOf(reading: Reading, path: string): Picture['small'] {
  const small = path.replace(/\.([a-z]+)$/i, '.small.$1');
  const row = reading.one('SELECT path, hash, width, height FROM pictures WHERE path = @path', {
    path: small,
  });
  return row ? { ...measuresOf(row), dark: darkOf(reading, small) } : null;
}

function nameOf(path: string): string {
  return posix.basename(path).replace(/\.[a-z]+$/i, '');
}

/** The file of a picture by its hash. */
export function pictureFile(reading: Reading, hash: string): PictureFile | null {
  const row = reading.one(
    'SELECT path, hash, width, height FROM pictures WHERE hash = @hash ORDER BY path LIMIT 1',
    { hash },
  );
  return row ? { path: String(row.path), ...measuresOf(row) } : null;
}
