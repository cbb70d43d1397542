import type { Named } from '@/lib/content/article';
import { instantOf } from '@/lib/time/zone';
import type {
  AuthorListing,
  Headline,
  Listing,
  MonthListing,
  SectionListing,
  TopicCount,
  TopicListing,
  YearCount,
} from '../archive';
import type { Parameters } from '../database';
import { entryOf, HEADLINE_COLUMNS, headlineOf, sectionNamed } from './headlines';
import type { Reading } from './reading';

/** Headlines on one page of a list. */
export const PAGE_SIZE = 20;

/** How many pages a list has; an empty list has one, which says that it is empty. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** The newest articles in a language of the paper, for places where a reader expects to understand them. */
export function latest(
  reading: Reading,
  count: number,
  without: ReadonlySet<number> = new Set(),
): Headline[] {
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE substr(lang, 1, 2) = @language ORDER BY published DESC, path LIMIT @limit`,
    { language: languageOfPaper(reading), limit: count + without.size },
  );
  return rows
    .filter((row) => !without.has(Number(row.id)))
    .slice(0, count)
    .map((row) => headlineOf(reading, row));
}

/** First part of the paper's language tag. */
export function languageOfPaper(reading: Reading): string {
  return reading.site.language.slice(0, 2).toLowerCase();
}

const IN_SECTION = 'FROM live WHERE section = @slug';
const IN_TOPIC =
  'FROM article_topics JOIN live ON live.id = article_topics.article WHERE topic = @slug';
const BY_AUTHOR =
  'FROM article_authors JOIN live ON live.id = article_authors.article WHERE author = @slug';
const IN_PERIOD = 'FROM live WHERE published >= @from AND published < @until';

export function sectionListing(
  reading: Reading,
  slug: string,
  page: number,
): SectionListing | null {
  if (!reading.site.sections.some((section) => section.slug === slug)) return null;
  const listing = listingOf(reading, IN_SECTION, { slug }, page);
  return listing && { ...listing, section: sectionNamed(reading, slug) };
}

/** A topic with a file of its own has a page before it has an article. */
export function topicListing(reading: Reading, slug: string, page: number): TopicListing | null {
  const entry = entryOf(reading, 'topic', slug);
  const listing = listingOf(reading, IN_TOPIC, { slug }, page);
  if (!listing || (listing.total === 0 && !entry)) return null;
  const name =
    entry?.name ??
    String(
      reading.liveOne(`SELECT max(article_topics.name) AS name ${IN_TOPIC}`, { slug })?.name ??
        slug,
    );
  return { ...listing, topic: { slug, name, description: entry?.note ?? '' } };
}

/** The list of an author's articles; the author's own words are added by whoever can render them. */
export function authorListing(
  reading: Reading,
  slug: string,
  page: number,
): (Omit<AuthorListing, 'author'> & { name: string }) | null {
  const listing = listingOf(reading, BY_AUTHOR, { slug }, page);
  const entry = entryOf(reading, 'author', slug);
  if (!listing || (listing.total === 0 && !entry)) return null;
  return {
    ...listing,
    name:
      entry?.name ??
      String(
        reading.liveOne(`SELECT max(article_authors.name) AS name ${BY_AUTHOR}`, { slug })?.name ??
          slug,
      ),
  };
}

export function monthListing(
  reading: Reading,
  year: number,
  month: number,
  page: number,
): MonthListing | null {
  const listing = listingOf(reading, IN_PERIOD, periodOf(reading, year, month), page);
  return listing && listing.total > 0 ? { ...listing, year, month } : null;
}

/** @param month 1 to 12 */
function periodOf(reading: Reading, year: number, month: number): { from: number; until: number } {
  const first = (y: number, m: number) =>
    instantOf({ year: y, month: m, day: 1, hour: 0, minute: 0, second: 0 }, reading.site.zone);
  return {
    from: first(year, month),
    until: month === 12 ? first(year + 1, 1) : first(year, month + 1),
  };
}

function listingOf(
  reading: Reading,
  source: string,
  parameters: Parameters,
  page: number,
): Listing | null {
  const total = Number(
    reading.liveOne(`SELECT count(*) AS total ${source}`, parameters)?.total ?? 0,
  );
  if (page > pagesOf(total)) return null;
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} ${source} ORDER BY live.published DESC, live.path LIMIT ${PAGE_SIZE} OFFSET @offset`,
    { ...parameters, offset: (page - 1) * PAGE_SIZE },
  );
  return {
    headlines: rows.map((row) => headlineOf(reading, row)),
    page,
    pages: pagesOf(total),
    total,
  };
}

export function topicCounts(reading: Reading): TopicCount[] {
  const rows = reading.live(
    'SELECT topic, max(name) AS name, count(*) AS count FROM article_topics JOIN live ON live.id = article_topics.article GROUP BY topic',
  );
  const counts = rows.map((row) => ({
    slug: String(row.topic),
    name: entryOf(reading, 'topic', String(row.topic))?.name ?? String(row.name),
    count: Number(row.count),
  }));
  return byName(counts, reading.site.language);
}

/** In the order in which the paper's language sorts its words. */
export function byName<T extends Named>(named: T[], language: string): T[] {
  const collator = new Intl.Collator(language);
  return named.sort((a, b) => collator.compare(a.name, b.name));
}

export function yearCounts(reading: Reading): YearCount[] {
  const rows = reading.live(
    'SELECT substr(day, 1, 7) AS month, count(*) AS count FROM live GROUP BY substr(day, 1, 7)',
  );
  const years = new Map<number, YearCount>();
  for (const row of rows) {
    const [year = 0, month = 1] = String(row.month).split('/').map(Number);
    const counts = years.get(year) ?? { year, count: 0, months: new Array<number>(12).fill(0) };
    counts.months[month - 1] = Number(row.count);
    counts.count += Number(row.count);
    years.set(year, counts);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}
