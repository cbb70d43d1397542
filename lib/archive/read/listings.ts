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
import type { List } from '../lists';
import { NEVER } from '../schema';
import { entryOf, HEADLINE_COLUMNS, headlineOf, sectionNamed } from './headlines';
import type { Reading } from './reading';
import { countOf, countsByMonth, countsOfLists, startOf } from './tallies';

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

/** Where the rows of a list are, how it is called where its length is kept, and by which index it is in order. */
interface Source {
  list: List;
  from: string;
  order: 'live' | 'article_topics' | 'article_authors';
  parameters: Parameters;
  /** Of which alone the list is meant, as in `2025/08`. */
  month?: string;
}

const sectionSource = (slug: string): Source => ({
  list: `section:${slug}`,
  from: 'live WHERE live.section = @slug',
  order: 'live',
  parameters: { slug },
});
const topicSource = (slug: string): Source => ({
  list: `topic:${slug}`,
  from: 'article_topics JOIN live ON live.id = article_topics.article WHERE article_topics.topic = @slug',
  order: 'article_topics',
  parameters: { slug },
});
const authorSource = (slug: string): Source => ({
  list: `author:${slug}`,
  from: 'article_authors JOIN live ON live.id = article_authors.article WHERE article_authors.author = @slug',
  order: 'article_authors',
  parameters: { slug },
});

export function sectionListing(
  reading: Reading,
  slug: string,
  page: number,
): SectionListing | null {
  if (!reading.site.sections.some((section) => section.slug === slug)) return null;
  const listing = listingOf(reading, sectionSource(slug), page);
  return listing && { ...listing, section: sectionNamed(reading, slug) };
}

/** Whether a section of the paper has so many pages; asked for every address, so that no headline is read for it. */
export function hasSectionPage(reading: Reading, slug: string, page: number): boolean {
  const known = reading.site.sections.some((section) => section.slug === slug);
  return known && page <= pagesOf(countOf(reading, `section:${slug}`));
}

/** A topic with a file of its own has a page before it has an article. */
export function topicListing(reading: Reading, slug: string, page: number): TopicListing | null {
  if (!hasNamedPage(reading, 'topic', slug, page)) return null;
  const listing = listingOf(reading, topicSource(slug), page);
  const entry = entryOf(reading, 'topic', slug);
  const name = entry?.name ?? newestName(reading, topicSource(slug)) ?? slug;
  return listing && { ...listing, topic: { slug, name, description: entry?.note ?? '' } };
}

/** Whether a topic or an author has so many pages. One with a file has a page before it has an article. */
export function hasNamedPage(
  reading: Reading,
  kind: 'topic' | 'author',
  slug: string,
  page: number,
): boolean {
  const total = countOf(reading, `${kind}:${slug}`);
  return page <= pagesOf(total) && (total > 0 || entryOf(reading, kind, slug) !== null);
}

/** The list of an author's articles; the author's own words are added by whoever can render them. */
export function authorListing(
  reading: Reading,
  slug: string,
  page: number,
): (Omit<AuthorListing, 'author'> & { name: string }) | null {
  if (!hasNamedPage(reading, 'author', slug, page)) return null;
  const listing = listingOf(reading, authorSource(slug), page);
  const entry = entryOf(reading, 'author', slug);
  return (
    listing && {
      ...listing,
      name: entry?.name ?? newestName(reading, authorSource(slug)) ?? slug,
    }
  );
}

/** A name as the newest article of its list spells it. */
function newestName(reading: Reading, { from, order, parameters }: Source): string | null {
  const row = reading.liveOne(
    `SELECT ${order}.name AS name FROM ${from} ORDER BY ${order}.published DESC, ${order}.path LIMIT 1`,
    parameters,
  );
  return row ? String(row.name) : null;
}

export function monthListing(
  reading: Reading,
  year: number,
  month: number,
  page: number,
): MonthListing | null {
  const source: Source = {
    list: 'all',
    from: 'live WHERE live.published >= @from',
    order: 'live',
    parameters: { from: firstInstantOf(reading, year, month) },
    month: `${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}`,
  };
  const listing = listingOf(reading, source, page);
  return listing && listing.total > 0 ? { ...listing, year, month } : null;
}

/** @param month 1 to 12 */
function firstInstantOf(reading: Reading, year: number, month: number): number {
  return instantOf({ year, month, day: 1, hour: 0, minute: 0, second: 0 }, reading.site.zone);
}

function listingOf(reading: Reading, source: Source, page: number): Listing | null {
  const { list, from, order, parameters, month } = source;
  const total = month ? (countsByMonth(reading, list).get(month) ?? 0) : countOf(reading, list);
  if (page > pagesOf(total)) return null;
  const start =
    page === 1 && !month
      ? { until: NEVER, skip: 0 }
      : startOf(reading, list, (page - 1) * PAGE_SIZE, month);
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM ${from} AND ${order}.published < @until
     ORDER BY ${order}.published DESC, ${order}.path LIMIT ${PAGE_SIZE} OFFSET @skip`,
    { ...parameters, ...start },
  );
  return {
    headlines: rows.map((row) => headlineOf(reading, row)),
    page,
    pages: pagesOf(total),
    total,
  };
}

export function topicCounts(reading: Reading): TopicCount[] {
  const counts = [...countsOfLists(reading, 'topic')].map(([slug, count]) => ({
    slug,
    name: entryOf(reading, 'topic', slug)?.name ?? newestName(reading, topicSource(slug)) ?? slug,
    count,
  }));
  return byName(counts, reading.site.language);
}

/** In the order in which the paper's language sorts its words. */
export function byName<T extends Named>(named: T[], language: string): T[] {
  const collator = new Intl.Collator(language);
  return named.sort((a, b) => collator.compare(a.name, b.name));
}

export function yearCounts(reading: Reading): YearCount[] {
  const years = new Map<number, YearCount>();
  for (const [name, count] of countsByMonth(reading, 'all')) {
    if (count === 0) continue;
    const [year = 0, month = 1] = name.split('/').map(Number);
    const counts = years.get(year) ?? { year, count: 0, months: new Array<number>(12).fill(0) };
    counts.months[month - 1] = count;
    counts.count += count;
    years.set(year, counts);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}
