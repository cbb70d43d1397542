import { parsePath } from '@/lib/address/parse';
import type { Place } from '@/lib/address/place';
import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import type { Reading } from './reading';

/** On every page: the foot, the settings and the pictures of the whole paper. */
const EVERY_PAGE = 'paper';
/** On what lists articles of the whole paper: the topics, the calendar, corrections, feeds, sitemaps. */
const LISTS = 'lists';

/** The tags of the page at a path. See `Archive.tags`. */
export function tagsAt(reading: Reading, path: string): string[] {
  const place = parsePath(path);
  return [...(place ? tagsOfPlace(reading, place) : [LISTS]), EVERY_PAGE].map(inAscii);
}

function tagsOfPlace(reading: Reading, place: Place): string[] {
  switch (place.kind) {
    case 'front':
      return ['front'];
    case 'article': {
      const row = reading.liveOne(
        'SELECT day, slug, section, topics, authors FROM live WHERE day = @day AND slug = @slug',
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
export function touchedSince(reading: Reading, version: string): string[] {
  const [count = '0', moment = '0'] = version.split('-');
  const noted = reading
    .all('SELECT tag FROM touched WHERE version > @count', { count: Number(count) })
    .map((row) => String(row.tag));
  // Both columns have an index of their own; one condition with OR would use neither.
  const turned = ['appears', 'vanishes'].flatMap((column) =>
    reading.all(
      `SELECT day, slug, section, topics, authors FROM articles WHERE draft = 0 AND ${column} > @since AND ${column} <= @now`,
      { since: Number.parseInt(moment, 36), now: reading.now },
    ),
  );
  const timed = turned.flatMap((row) => [
    ...tagsOfArticle(row),
    `month:${String(row.day).slice(0, 7)}`,
    'front',
    LISTS,
  ]);
  return [...new Set([...noted, ...timed])].map(inAscii);
}

/** A tag as a header carries it: names in other scripts are percent-encoded as in addresses. */
function inAscii(tag: string): string {
  return tag.replace(/[^\x21-\x2b\x2d-\x7e]/gu, encodeURIComponent);
}
