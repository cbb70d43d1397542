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

/** What a file says of a picture, and where the file is, from which its name may be told. */
export interface PictureAsked {
  request: PictureRequest;
  articlePath: string;
}

/** `map.dark.svg` is `map.svg` drawn for dark paper, `map.small.svg` the same for places with little room. */
const DRAWINGS = ['', '.dark', '.small', '.small.dark'] as const;

function drawnAs(path: string, drawing: (typeof DRAWINGS)[number]): string {
  return path.replace(/\.([a-z]+)$/i, `${drawing}.$1`);
}

/**
 * The pictures that files mean, laid out and credited as the files say, in the order in which they are asked for; null
 * where there is none. The index is asked once, however many they are.
 */
export async function picturesFor(
  reading: Reading,
  asked: PictureAsked[],
): Promise<(Picture | null)[]> {
  if (asked.length === 0) return [];
  const places = asked.map(({ request, articlePath }) => picturePaths(request.src, articlePath));
  const paths = new Set(
    places.flat().flatMap((path) => DRAWINGS.map((drawing) => drawnAs(path, drawing))),
  );
  const rows = await reading.all(
    `SELECT path, hash, width, height FROM pictures WHERE path IN ${reading.sql.listed('@paths')}`,
    { paths: JSON.stringify([...paths]) },
  );
  const known = new Map(rows.map((row) => [String(row.path), row]));
  return asked.map(({ request }, at) => {
    const path = places[at]?.find((one) => known.has(one));
    return path === undefined ? null : pictureAt(known, path, request);
  });
}

/** @param known the rows of all pictures that may be meant, by path */
function pictureAt(
  known: ReadonlyMap<string, Row>,
  path: string,
  { alt, caption, credit, focus }: PictureRequest,
): Picture | null {
  const drawn = (drawing: (typeof DRAWINGS)[number]) => known.get(drawnAs(path, drawing));
  const [own, dark, small, smallDark] = DRAWINGS.map(drawn);
  if (!own) return null;
  return {
    ...measuresOf(own),
    alt,
    caption,
    credit,
    focus,
    dark: nameIn(dark),
    small: small ? { ...measuresOf(small), dark: nameIn(smallDark) } : null,
  };
}

function nameIn(row: Row | undefined): PictureName | null {
  return row ? { hash: String(row.hash), name: nameOf(String(row.path)) } : null;
}

function measuresOf(row: Row) {
  return {
    hash: String(row.hash),
    name: nameOf(String(row.path)),
    width: Number(row.width),
    height: Number(row.height),
  };
}

function nameOf(path: string): string {
  return posix.basename(path).replace(/\.[a-z]+$/i, '');
}

/** The file of a picture by its hash. */
export async function pictureFile(reading: Reading, hash: string): Promise<PictureFile | null> {
  const row = await reading.one(
    'SELECT path, hash, width, height FROM pictures WHERE hash = @hash ORDER BY path LIMIT 1',
    { hash },
  );
  return row ? { path: String(row.path), ...measuresOf(row) } : null;
}
