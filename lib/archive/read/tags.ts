import { parsePath } from '@/lib/address/parse';
import type { Place } from '@/lib/address/place';
import type { Named } from '@/lib/content/article';
import type { Headline } from '../archive';
import type { Row } from '../database';
import { NEVER } from '../schema';
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
  related: (id: number) => Promise<Headline[]>,
): Promise<string[]> {
  const place = parsePath(path);
  const [own, beside] = await Promise.all([
    place ? tagsOfPlace(reading, place) : [LISTS],
    place?.kind === 'article' ? shownBeside(reading, place.day, place.slug, related) : [],
  ]);
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

async function tagsOfPlace(reading: Reading, place: Place): Promise<string[]> {
  switch (place.kind) {
    case 'front':
      return ['front'];
    case 'article':
    case 'history': {
      const row = await reading.liveOne(
        `SELECT ${TAGGED} FROM live WHERE day = @day AND slug = @slug`,
        { day: place.day, slug: place.slug },
      );
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
export async function touchedSince(reading: Reading, version: string): Promise<string[]> {
  const [count = '0', moment = '0'] = version.split('-');
  const [noted, byClock] = await Promise.all([
    reading.all('SELECT tag FROM touched WHERE version > @count', { count: Number(count) }),
    touchedByClock(reading, Number.parseInt(moment, 36)),
  ]);
  return [...new Set([...noted.map((row) => String(row.tag)), ...byClock])].map(inAscii);
}

/** A moment that came after `@since`. */
const between = (column: string) => `${column} > @since AND ${column} <= @now`;

/**
 * What the clock changed between `@since` and `@now`. Each condition has an index of its own; one with OR would use none.
 * Those that have only some articles are used only where it is said that no others are asked for.
 */
export const TURNED_ARTICLES = [
  between('appears'),
  `vanishes < ${NEVER} AND ${between('vanishes')}`,
  `updated IS NOT NULL AND ${between('updated')}`,
  `id IN (SELECT article FROM corrections WHERE ${between('at')})`,
];

/** The tags of all that time alone changed since a moment: the same moments move the version (see reading.ts). */
async function touchedByClock(reading: Reading, since: number): Promise<string[]> {
  const span = { since, now: reading.now };
  const [entries, articles] = await Promise.all([
    Promise.all(
      ['appears', 'vanishes'].map((column) =>
        reading.one(
          `SELECT 1 AS one FROM entries WHERE draft = 0 AND ${between(column)} LIMIT 1`,
          span,
        ),
      ),
    ),
    Promise.all(
      TURNED_ARTICLES.map((condition) =>
        reading.all(
          `SELECT ${TAGGED}, rivalled FROM articles WHERE draft = 0 AND ${condition}`,
          span,
        ),
      ),
    ),
  ]);
  const turned = articles.flat();
  return [
    ...(entries.some((entry) => entry !== undefined) ? [EVERY_PAGE] : []),
    ...[...turned, ...(await rivalsOf(reading, turned))].flatMap((row) => [
      ...tagsOfArticle(row),
      `month:${String(row.day).slice(0, 7)}`,
      'front',
      LISTS,
    ]),
  ];
}

/** Where one of several files with one address went or came, another took its place or gave it up. */
async function rivalsOf(reading: Reading, turned: Row[]): Promise<Row[]> {
  const places = turned
    .filter((row) => row.rivalled === 1)
    .map(({ day, slug }) => [String(day), String(slug)]);
  if (places.length === 0) return [];
  return reading.all(
    `SELECT ${TAGGED} FROM articles WHERE draft = 0 AND (day, slug) IN ${reading.sql.listedPairs('@places')}`,
    { places: JSON.stringify(places) },
  );
}

/** A tag as a header carries it: names in other scripts are percent-encoded as in addresses. */
function inAscii(tag: string): string {
  return tag.replace(/[^\x21-\x2b\x2d-\x7e]/gu, encodeURIComponent);
}
