import type { PictureRequest } from '@/lib/content/article';
import type { Parameters, Row } from '../database';
import type { ArticleDetails } from '../keep/article-rows';
import type { ListedArticle, ListedName } from '../machines';
import { FEWEST_OF_TOPIC } from '../thin-topic';
import { findArticle } from './find';
import { addressOfRow } from './headlines';
import { pictureFor } from './pictures';
import type { Reading } from './reading';

/**
 * What search engines may list: not what is noindex, and not what names another site as its original. JSON is asked
 * as text, a tenth of the work of parsing it; within a string of it a quotation mark never stands alone.
 */
export const LISTED = `live.noindex = 0 AND instr(live.details, '"canonical":""') > 0`;

/** The last update or correction that readers are told of by now: `lastChange` of lib/seo for many pieces at once. */
export const MODIFIED = `max(live.published,
  ifnull(CASE WHEN live.updated <= @now THEN live.updated END, 0),
  ifnull((SELECT max(at) FROM corrections WHERE corrections.article = live.id AND at <= @now), 0))`;

const COLUMNS = `live.id, live.path, live.day, live.slug, live.section, live.headline, live.lang, live.published, live.image,
  json_extract(live.details, '$.translations') AS translations, ${MODIFIED} AS modified`;

export const MONTH = 'live.day >= @first AND live.day < @next';

/** @param month as in `2025-08` or `2025/08`; every day of it begins with these letters and a slash */
export function daysOf(month: string): Parameters {
  const path = month.replace('-', '/');
  return { first: `${path}/`, next: `${path}0` };
}

/** In the order of the index by day and slug, so that a part is found without sorting the month. */
export function listedArticles(
  reading: Reading,
  month: string,
  from: number,
  count: number,
): ListedArticle[] {
  return articles(
    reading,
    `live.id IN (SELECT live.id FROM live WHERE ${LISTED} AND ${MONTH} ORDER BY live.day, live.slug LIMIT @count OFFSET @from)
     ORDER BY live.day, live.slug`,
    { ...daysOf(month), from, count },
  );
}

/** Google takes no advertising for news, so what was paid for is not told of as such. */
export function publishedSince(reading: Reading, moment: number): ListedArticle[] {
  return articles(
    reading,
    "live.published > @moment AND live.label <> 'sponsored' ORDER BY live.published DESC, live.path",
    { moment },
  );
}

function articles(reading: Reading, rest: string, parameters: Parameters): ListedArticle[] {
  const rows = reading.live(`SELECT ${COLUMNS} FROM live WHERE ${LISTED} AND ${rest}`, parameters);
  return rows.map((row) => ({
    address: addressOfRow(row),
    headline: String(row.headline),
    lang: String(row.lang),
    published: Number(row.published),
    modified: Number(row.modified),
    picture:
      row.image === null
        ? null
        : pictureFor(reading, JSON.parse(String(row.image)) as PictureRequest, String(row.path)),
    translations: translationsOf(reading, row),
  }));
}

function translationsOf(reading: Reading, row: Row): ListedArticle['translations'] {
  const named = JSON.parse(String(row.translations)) as ArticleDetails['translations'];
  return Object.entries(named).flatMap(([lang, name]) => {
    const id = Number(findArticle(reading, name)?.id ?? row.id);
    if (id === Number(row.id)) return [];
    const found = reading.liveOne(
      `SELECT live.section, live.day, live.slug FROM live WHERE live.id = @id AND ${LISTED}`,
      { id },
    );
    return found ? [{ lang, address: addressOfRow(found) }] : [];
  });
}

const GROUPS = {
  section: 'SELECT section AS slug, max(published) AS modified FROM live GROUP BY section',
  topic: `SELECT topic AS slug, max(live.published) AS modified FROM article_topics
    JOIN live ON live.id = article_topics.article GROUP BY topic HAVING count(*) >= ${FEWEST_OF_TOPIC}`,
  author:
    'SELECT author AS slug, max(live.published) AS modified FROM article_authors JOIN live ON live.id = article_authors.article GROUP BY author',
};

export function listedNames(reading: Reading, kind: keyof typeof GROUPS): ListedName[] {
  const known = new Set(reading.site.sections.map(({ slug }) => slug));
  return reading
    .live(`${GROUPS[kind]} ORDER BY 1`)
    .map((row) => ({ slug: String(row.slug), modified: Number(row.modified) }))
    .filter(({ slug }) => kind !== 'section' || known.has(slug));
}
