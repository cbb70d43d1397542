import { randomUUID } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { OriginalAway, OriginalMissing } from './failures';
import { type Fetched, fetchOriginal, type Patience, type Wanted } from './fetch-original';
import { holds } from './file-hash';
import type { PictureOrigin } from './origin';

/** Where originals of this node are, and where others come from. */
export interface OriginalPlaces {
  /** The content folder, absolute; it may be missing. */
  content: string;
  /** The folder of everything that can be deleted, absolute. */
  cache: string;
  /** Null where there is nothing but the content folder. */
  origin: PictureOrigin | null;
  patience?: Patience;
}

/** For so long an origin that is away, and one that has not got a picture, are not asked again. */
const PAUSE_MILLISECONDS = 5000;

type Failure = Exclude<Fetched, { kind: 'fetched' }>;

const underway = new Map<string, Promise<Fetched>>();
const failures = new LRUCache<string, Failure>({ max: 1000, ttl: PAUSE_MILLISECONDS });

/**
 * The file of an original: in the content folder, or fetched from the origin and kept in the cache folder. It is
 * fetched once however many ask, and it always has the content that the archive says, since what is made of it is kept
 * under that name for ever.
 * @returns absolute path
 * @throws OriginalMissing, OriginalAway
 */
export async function originalFile(wanted: Wanted, places: OriginalPlaces): Promise<string> {
  const { path, hash } = wanted;
  const own = join(/* turbopackIgnore: true */ places.content, path);
  if (await holds(own, hash)) return own;
  if (!places.origin) throw new OriginalMissing(path);
  const file = join(/* turbopackIgnore: true */ places.cache, 'originals', hash + extname(path));
  if (await holds(file, hash)) return file;
  const fetched = await fetchOnce(wanted, file, places.origin, places.patience);
  if (fetched.kind === 'missing') throw new OriginalMissing(path);
  if (fetched.kind === 'failed') throw new OriginalAway(path, fetched.reason);
  return file;
}

async function fetchOnce(
  wanted: Wanted,
  file: string,
  origin: PictureOrigin,
  patience?: Patience,
): Promise<Fetched> {
  const picture = `${origin.name} ${wanted.hash}`;
  const failed = failures.get(origin.name) ?? failures.get(picture);
  if (failed) return failed;
  const fetching =
    underway.get(file) ??
    bring(wanted, file, origin, patience).finally(() => underway.delete(file));
  underway.set(file, fetching);
  const fetched = await fetching;
  if (fetched.kind !== 'fetched')
    failures.set(
      fetched.kind === 'failed' && fetched.of === 'origin' ? origin.name : picture,
      fetched,
    );
  return fetched;
}

async function bring(
  wanted: Wanted,
  file: string,
  origin: PictureOrigin,
  patience?: Patience,
): Promise<Fetched> {
  await mkdir(join(file, '..'), { recursive: true });
  // Written beside and moved into place, so that nobody ever reads half a picture.
  const draft = `${file}.${randomUUID()}`;
  const fetched = await fetchOriginal(origin, wanted, draft, patience);
  if (fetched.kind === 'fetched') await rename(draft, file);
  return fetched;
}
