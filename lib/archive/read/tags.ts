import { parsePath } from '@/lib/address/parse';
import type { Place } from '@/lib/address/place';
import type { Named } from '@/lib/content/article';
import type { Headline } from '../archive';
import type { Row } from '../database';
import type { Reading } from './reading';
import { shownBeside } from './shown';

/** On every page: the foot, the settings and the pictures of the whole paper. */
const EVERY_PAGE = 'paper';
/** On what lists articles of the whole paper: the topics, the calendar, corrections, feeds, sitemaps. */
const LISTS = 'lists';
/** The columns that the tags of an article are made of. */
const TAGGED = 'day, slug, section, topics, authors';

/**
 * Bytes of tags for what a page shows beside its article. The tags go out in two headers, and proxies take 4 KB of
 * headers by default; what does not fit is old in a CDN for as long as that keeps the page.
 */
const MOST_BYTES = 1200;

/**
 * The tags of the page at a path. See `Archive.tags`.
 * @param related the related headlines of an article, as its page shows them
 */
export async function tagsAt(
  reading: Reading,
  path: string,
  related: (id: number) => Headline[],
): Promise<string[]> {
  const place = parsePath(path);
  const own = place ? tagsOfPlace(reading, place) : [LISTS];
  const beside =
    place?.kind === 'article' ? await shownBeside(reading, place.day, place.slug, related) : [];
  return [
    ...own.map(inAscii),
    ...fitting(beside.map((one) => inAscii(`article:${one}`))),
    EVERY_PAGE,
  ];
}

/** The first of these tags, as many as there is room for. */
function fitting(tags: string[]): string[] {
  let bytes = 0;
  return tags.filter((tag) => {
    bytes += tag.length + 1;
    return bytes <= MOST_BYTES;
  });
}

function tagsOfPlace(reading: Reading, place: Place): string[] {
  switch (place.kind) {
    case 'front':
      return ['front'];
    case 'article':
    case 'history': {
      const row = reading.liveOne(`SELECT ${TAGGED} FROM live WHERE day = @day AND slug = @slug`, {
        day: place.day,
        slug: place.slug,
      });
      return row ? tagsOfArticle(row) : [LISTS];
    }
    case 'named':
      return [`section:${place.name}`, LISTS];
    case 'topic':
      return [`topic:${place.topic}`];
    case 'author':
      return [`author:${place.author}`];
    case 'month':
      return [`month:${place.year}/${String(place.month).padStart(2, '0')}`];
    case 'topics':
    case 'archive':
    case 'year':
    case 'search':
    case 'short':
      return [LISTS];
  }
}

function tagsOfArticle(row: Row): string[] {
  const names = (column: unknown) => (JSON.parse(String(column)) as Named[]).map((one) => one.slug);
  return [
    `article:${row.day}/${row.slug}`,
    `section:${row.section}`,
    ...names(row.topics).map((topic) => `topic:${topic}`),
    ...names(row.authors).map((author) => `author:${author}`),
  ];
}

/** The tags of what changed since a version. See `Archive.touchedSince`. */
export function touchedSince(reading: Reading, version: string): string[] {
  const [count = '0', moment = '0'] = version.split('-');
  const noted = reading
    .all('SELECT tag FROM touched WHERE version > @count', { count: Number(count) })
    .map((row) => String(row.tag));
  return [...new Set([...noted, ...touchedByClock(reading, Number.parseInt(moment, 36))])].map(
    inAscii,
  );
}

/** A moment that came after `@since`. */
const between = (column: string) => `${column} > @since AND ${column} <= @now`;

/**
 * What the clock changed between `@since` and `@now`. Each condition has an index of its own; one with OR would use none.
 */
export const TURNED_ARTICLES = [
  between('appears'),
  between('vanishes'),
  `updated IS NOT NULL AND ${between('updated')}`,
  `id IN (SELECT article FROM corrections WHERE ${between('at')})`,
];

/** The tags of all that time alone changed since a moment: the same moments move the version (see reading.ts). */
function touchedByClock(reading: Reading, since: number): string[] {
  const span = { since, now: reading.now };
  const entry = ['appears', 'vanishes'].some((column) =>
    reading.one(
      `SELECT 1 AS one FROM entries WHERE draft = 0 AND ${between(column)} LIMIT 1`,
      span,
    ),
  );
  const turned = TURNED_ARTICLES.flatMap((condition) =>
    reading.all(`SELECT ${TAGGED}, rivalled FROM articles WHERE draft = 0 AND ${condition}`, span),
  );
  // Where one of several files with one address went or came, another took its place or gave it up.
  const rivals = turned
    .filter((row) => row.rivalled === 1)
    .flatMap(({ day, slug }) =>
      reading.all(
        `SELECT ${TAGGED} FROM articles WHERE draft = 0 AND day = @day AND slug = @slug`,
        { day: String(day), slug: String(slug) },
      ),
    );
  return [
    ...(entry ? [EVERY_PAGE] : []),
    ...[...turned, ...rivals].flatMap((row) => [
      ...tagsOfArticle(row),
      `month:${String(row.day).slice(0, 7)}`,
      'front',
      LISTS,
    ]),
  ];
}

/** A tag as a header carries it: names in other scripts are percent-encoded as in addresses. */
function inAscii(tag: string): string {
  return tag.replace(/[^\x21-\x2b\x2d-\x7e]/gu, encodeURIComponent);
}
