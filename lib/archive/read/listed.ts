import type { Parameters, Row } from '../database';
import type { ArticleDetails } from '../keep/article-rows';
import type { ListedArticle, ListedName } from '../machines';
import { FEWEST_OF_TOPIC } from '../thin-topic';
import type { Dialect } from './dialect';
import { findArticles } from './find';
import { addressOfRow, pictureIn } from './headlines';
import { inLots } from './lots';
import { type PictureAsked, picturesFor } from './pictures';
import type { Reading } from './reading';
import { countsOfLists } from './tallies';

/**
 * What search engines may list: not what is noindex, and not what names another site as its original. JSON is asked
 * as text, a tenth of the work of parsing it; within a string of it a quotation mark never stands alone.
 */
export function listable({ holds }: Dialect): string {
  return `live.noindex = 0 AND ${holds('live.details', `'"canonical":""'`)}`;
}

/** The last update or correction that readers are told of by now: `lastChange` of lib/seo for many pieces at once. */
export function modified({ greatest }: Dialect): string {
  return greatest(
    'live.published',
    'coalesce(CASE WHEN live.updated <= @now THEN live.updated END, 0)',
    'coalesce((SELECT max(at) FROM corrections WHERE corrections.article = live.id AND at <= @now), 0)',
  );
}

const columns = (sql: Dialect) =>
  `live.id, live.path, live.day, live.slug, live.section, live.headline, live.lang, live.published, live.image,
  ${sql.member('live.details', 'translations')} AS translations, ${modified(sql)} AS modified`;

export const MONTH = 'live.day >= @first AND live.day < @next';

/** @param month as in `2025-08` or `2025/08`; every day of it begins with these letters and a slash */
export function daysOf(month: string): Parameters {
  const path = month.replace('-', '/');
  return { first: `${path}/`, next: `${path}0` };
}

/** In the order of the index by day and slug, so that a part is found without sorting the month. */
export async function listedArticles(
  reading: Reading,
  month: string,
  from: number,
  count: number,
): Promise<ListedArticle[]> {
  return articles(
    reading,
    `live.id IN (SELECT live.id FROM live WHERE ${listable(reading.sql)} AND ${MONTH} ORDER BY live.day, live.slug LIMIT @count OFFSET @from)
     ORDER BY live.day, live.slug`,
    { ...daysOf(month), from, count },
  );
}

/** Google takes no advertising for news, so what was paid for is not told of as such. */
export async function publishedSince(reading: Reading, moment: number): Promise<ListedArticle[]> {
  return articles(
    reading,
    "live.published > @moment AND live.label <> 'sponsored' ORDER BY live.published DESC, live.path",
    { moment },
  );
}

async function articles(
  reading: Reading,
  rest: string,
  parameters: Parameters,
): Promise<ListedArticle[]> {
  const rows = await reading.live(
    `SELECT ${columns(reading.sql)} FROM live WHERE ${listable(reading.sql)} AND ${rest}`,
    parameters,
  );
  const pictured = rows.map(pictureIn);
  const asked = pictured.flatMap((one) => one ?? []);
  const [pictures, translations] = await Promise.all([
    inLots(asked, (lot) => picturesFor(reading, lot)),
    translationsOf(reading, rows),
  ]);
  const found = new Map(asked.map((one, at) => [one, pictures[at] ?? null]));
  const pictureOf = (one: PictureAsked | null | undefined) => (one && found.get(one)) ?? null;
  return rows.map((row, at) => ({
    address: addressOfRow(row),
    headline: String(row.headline),
    lang: String(row.lang),
    published: Number(row.published),
    modified: Number(row.modified),
    picture: pictureOf(pictured[at]),
    translations: translations[at] ?? [],
  }));
}

/** Of each row those translations that search engines may list. */
async function translationsOf(
  reading: Reading,
  rows: Row[],
): Promise<ListedArticle['translations'][]> {
  const named = rows.map((row) =>
    Object.entries(JSON.parse(String(row.translations)) as ArticleDetails['translations']),
  );
  const names = named.flatMap((one) => one.map(([, name]) => ({ name })));
  const found = await inLots(names, (lot) => findArticles(reading, lot));
  const listed = await listedAmong(
    reading,
    found.flatMap((row) => (row ? Number(row.id) : [])),
  );
  const ids = found.map((row) => Number(row?.id ?? 0)).values();
  return named.map((one, at) =>
    one.flatMap(([lang]) => {
      const id = ids.next().value ?? 0;
      const row = listed.get(id);
      return row && id !== Number(rows[at]?.id) ? [{ lang, address: addressOfRow(row) }] : [];
    }),
  );
}

async function listedAmong(reading: Reading, ids: number[]): Promise<ReadonlyMap<number, Row>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.live(
    `SELECT live.id, live.section, live.day, live.slug FROM live
     WHERE live.id IN ${reading.sql.listedNumbers('@ids')} AND ${listable(reading.sql)}`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((row) => [Number(row.id), row]));
}

/** When the newest article of each kind of list was published, by the index that has the list in this order. */
const NEWEST = {
  section: `SELECT live.published FROM live WHERE live.section = asked.value
    ORDER BY live.published DESC, live.path LIMIT 1`,
  topic: `SELECT article_topics.published FROM article_topics JOIN live ON live.id = article_topics.article
    WHERE article_topics.topic = asked.value ORDER BY article_topics.published DESC, article_topics.path LIMIT 1`,
  author: `SELECT article_authors.published FROM article_authors JOIN live ON live.id = article_authors.article
    WHERE article_authors.author = asked.value ORDER BY article_authors.published DESC, article_authors.path LIMIT 1`,
};

/** Which lists there are is told by what is kept of their lengths, so that it costs the same at any number of articles. */
export async function listedNames(
  reading: Reading,
  kind: keyof typeof NEWEST,
): Promise<ListedName[]> {
  const known = new Set(reading.site.sections.map(({ slug }) => slug));
  const fewest = kind === 'topic' ? FEWEST_OF_TOPIC : 1;
  const slugs = [...(await countsOfLists(reading, kind))]
    .filter(([slug, count]) => count >= fewest && (kind !== 'section' || known.has(slug)))
    .map(([slug]) => slug);
  const [listed, modified] = await reading.liveColumns<[string, number | null]>(
    `SELECT asked.value AS slug, (${NEWEST[kind]}) AS modified FROM ${reading.sql.listed('@slugs')} AS asked ORDER BY 1`,
    ['slug', 'modified'],
    { slugs: JSON.stringify(slugs) },
  );
  // What is counted and what is read may be of two moments, between which the last article went.
  return listed.flatMap((slug, at) => {
    const newest = modified[at] ?? null;
    return newest === null ? [] : [{ slug, modified: newest }];
  });
}
