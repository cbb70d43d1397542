import { posix } from 'node:path';
import { parsePath } from '@/lib/address/parse';
import type { Row } from '../database';
import { aliasKey } from '../keep/alias-key';
import type { Reading } from './reading';

const FOUND = 'live.id, live.path, live.day, live.slug, live.section, live.headline';

/** Where it is looked for: the one of these that stands in for `live` in a query. */
type Among = 'live' | 'articles';

/** A name by which an editor means an article. */
export interface NamedBy {
  /** A slug, a path of a file, or an address. */
  name: string;
  /** Of the file that names it, from which a path may be told. */
  fromPath?: string;
}

/** What a name may be, read without asking the index. */
type Meaning =
  | { by: 'path'; paths: string[] }
  | { by: 'address'; place: { day: string; slug: string } | null; alias: string }
  | { by: 'slug'; slug: string };

export async function findArticle(
  reading: Reading,
  name: string,
  fromPath = '',
): Promise<Row | null> {
  const [row] = await findArticles(reading, [{ name, fromPath }]);
  return row ?? null;
}

/**
 * The articles that editors mean by names, in the order of these. Of several with one slug the newest is meant. Null where
 * there is none. The index is asked once for each kind of name, however many they are.
 * @param among what readers can see, or every article, for those who make the paper
 */
export async function findArticles(
  reading: Reading,
  names: NamedBy[],
  among: Among = 'live',
): Promise<(Row | null)[]> {
  const meanings = names.map(meaningOf);
  const places = meanings.flatMap((one) => (one.by === 'address' ? (one.place ?? []) : []));
  const [paths, slugs, addresses] = await Promise.all([
    byPath(
      reading,
      meanings.flatMap((one) => (one.by === 'path' ? one.paths : [])),
      among,
    ),
    bySlug(
      reading,
      meanings.flatMap((one) => (one.by === 'slug' ? one.slug : [])),
      among,
    ),
    byAddress(reading, places, among),
  ]);
  const rowOf = (meaning: Meaning): Row | undefined => {
    if (meaning.by === 'slug') return slugs.get(meaning.slug);
    if (meaning.by === 'address')
      return meaning.place ? addresses.get(keyOf(meaning.place)) : undefined;
    return paths.get(meaning.paths.find((path) => paths.has(path)) ?? '');
  };
  const rows = meanings.map(rowOf);
  const former = await byAliases(
    reading,
    meanings.flatMap((one, at) => (one.by === 'address' && !rows[at] ? one.alias : [])),
    among,
  );
  return meanings.map(
    (one, at) => rows[at] ?? (one.by === 'address' ? former.get(one.alias) : null) ?? null,
  );
}

function meaningOf({ name, fromPath = '' }: NamedBy): Meaning {
  const bare = name.split(/[?#]/)[0] ?? '';
  const decoded = decodedName(bare);
  if (/\.(?:md|mdx|markdown)$/i.test(decoded)) {
    const beside = posix.normalize(posix.join(posix.dirname(fromPath), decoded));
    const rooted = posix.normalize(decoded.replace(/^\/+/, ''));
    // Systems differ in how they spell the letters of a file's name that have marks (NFC, NFD).
    const paths = [beside, rooted, posix.join('articles', rooted)];
    return {
      by: 'path',
      paths: paths.flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')]),
    };
  }
  if (!decoded.includes('/')) return { by: 'slug', slug: decoded.normalize('NFC').toLowerCase() };
  const place = parsePath(bare);
  return {
    by: 'address',
    place: place?.kind === 'article' ? { day: place.day, slug: place.slug } : null,
    alias: aliasKey(bare),
  };
}

export function decodedName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const listOf = (texts: string[]) => JSON.stringify([...new Set(texts)]);

/** The first row of each key. */
function firsts(rows: Row[], key: (row: Row) => string): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) if (!found.has(key(row))) found.set(key(row), row);
  return found;
}

async function byPath(reading: Reading, paths: string[], among: Among): Promise<Map<string, Row>> {
  if (paths.length === 0) return new Map();
  const rows = await reading.live(
    `SELECT ${FOUND} FROM ${among} AS live WHERE live.path IN ${reading.sql.listed('@paths')}`,
    { paths: listOf(paths) },
  );
  return firsts(rows, ({ path }) => String(path));
}

async function bySlug(reading: Reading, slugs: string[], among: Among): Promise<Map<string, Row>> {
  if (slugs.length === 0) return new Map();
  const rows = await reading.live(
    `SELECT ${FOUND} FROM ${among} AS live WHERE live.id IN (
       SELECT (SELECT newest.id FROM ${among} AS newest WHERE newest.slug = asked.value
         ORDER BY newest.published DESC, newest.path LIMIT 1)
       FROM ${reading.sql.listed('@slugs')} AS asked)`,
    { slugs: listOf(slugs) },
  );
  return firsts(rows, ({ slug }) => String(slug));
}

const keyOf = ({ day, slug }: { day: string; slug: string }) => `${day}/${slug}`;

async function byAddress(
  reading: Reading,
  places: { day: string; slug: string }[],
  among: Among,
): Promise<Map<string, Row>> {
  if (places.length === 0) return new Map();
  const rows = await reading.live(
    `SELECT ${FOUND} FROM ${among} AS live WHERE (live.day, live.slug) IN ${reading.sql.listedPairs('@places')}
     ORDER BY live.published, live.path DESC`,
    { places: JSON.stringify(places.map(({ day, slug }) => [day, slug])) },
  );
  return firsts(rows, ({ day, slug }) => keyOf({ day: String(day), slug: String(slug) }));
}

/** The newest article that had each address before, by the key of the address. */
async function byAliases(
  reading: Reading,
  aliases: string[],
  among: Among,
): Promise<Map<string, Row>> {
  if (aliases.length === 0) return new Map();
  const rows = await reading.live(
    `SELECT ${FOUND}, aliases.path AS alias FROM aliases JOIN ${among} AS live ON live.id = aliases.article
     WHERE aliases.path IN ${reading.sql.listed('@aliases')} ORDER BY live.published DESC, live.path`,
    { aliases: listOf(aliases) },
  );
  return firsts(rows, ({ alias }) => String(alias));
}

/**
 * Whether readers can see an article that an editor means by a name, by the rules of `findArticles`: for whoever has many
 * thousands of names to ask about, since all that can be named is sooner read at once.
 */
export async function articlesByName(reading: Reading): Promise<(named: NamedBy) => boolean> {
  const [[paths, slugs, days], [former]] = await Promise.all([
    reading.liveColumns<[string, string, string]>('SELECT path, slug, day FROM live', [
      'path',
      'slug',
      'day',
    ]),
    reading.liveColumns<[string]>(
      'SELECT DISTINCT aliases.path AS alias FROM aliases JOIN live ON live.id = aliases.article',
      ['alias'],
    ),
  ]);
  const known = {
    path: new Set(paths),
    slug: new Set(slugs),
    address: new Set(slugs.map((slug, at) => keyOf({ day: days[at] ?? '', slug }))),
    alias: new Set(former),
  };
  return (named) => {
    const meaning = meaningOf(named);
    if (meaning.by === 'slug') return known.slug.has(meaning.slug);
    if (meaning.by === 'path') return meaning.paths.some((path) => known.path.has(path));
    const { place, alias } = meaning;
    return (place !== null && known.address.has(keyOf(place))) || known.alias.has(alias);
  };
}

/** The newest article that had an address before. */
export async function byAlias(reading: Reading, address: string): Promise<Row | null> {
  const key = aliasKey(address);
  return (await byAliases(reading, [key], 'live')).get(key) ?? null;
}

/** Whether a former address is that of a piece that was taken down. */
export async function hadAlias(reading: Reading, address: string): Promise<boolean> {
  const row = await reading.liveOne(
    'SELECT 1 AS one FROM aliases JOIN expired ON expired.id = aliases.article WHERE aliases.path = @path LIMIT 1',
    { path: aliasKey(address) },
  );
  return row !== undefined;
}
