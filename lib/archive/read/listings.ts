import type { Named } from '@/lib/content/article';
import type { Entry } from '@/lib/content/read-entry';
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
import type { Parameters, Row } from '../database';
import type { List } from '../lists';
import { NEVER } from '../schema';
import { entriesOf, entryOf } from './entries';
import { HEADLINE_COLUMNS, headlinesOf, sectionNamed } from './headlines';
import type { Reading } from './reading';
import { countOf, countsByMonth, countsOfLists, startOf } from './tallies';

/** Headlines on one page of a list. */
export const PAGE_SIZE = 20;

/** How many pages a list has; an empty list has one, which says that it is empty. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** The newest articles in a language of the paper, for places where a reader expects to understand them. */
export async function latest(reading: Reading, count: number): Promise<Headline[]> {
  return headlinesOf(reading, await latestRows(reading, count));
}

/** The rows of their headlines. */
export function latestRows(reading: Reading, count: number): Promise<Row[]> {
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE substr(lang, 1, 2) = @language ORDER BY published DESC, path LIMIT @count`,
    { language: languageOfPaper(reading), count },
  );
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

export async function sectionListing(
  reading: Reading,
  slug: string,
  page: number,
): Promise<SectionListing | null> {
  if (!reading.site.sections.some((section) => section.slug === slug)) return null;
  const listing = await listingOf(reading, sectionSource(slug), page);
  return listing && { ...listing, section: sectionNamed(reading, slug) };
}

/** Whether a section of the paper has so many pages; asked for every address, so that no headline is read for it. */
export async function hasSectionPage(
  reading: Reading,
  slug: string,
  page: number,
): Promise<boolean> {
  const known = reading.site.sections.some((section) => section.slug === slug);
  return known && page <= pagesOf(await countOf(reading, `section:${slug}`));
}

/** A topic with a file of its own has a page before it has an article. */
export async function topicListing(
  reading: Reading,
  slug: string,
  page: number,
): Promise<TopicListing | null> {
  if (!(await hasNamedPage(reading, 'topic', slug, page))) return null;
  const [listing, entry] = await Promise.all([
    listingOf(reading, topicSource(slug), page),
    entryOf(reading, 'topic', slug),
  ]);
  const name = entry?.name ?? (await newestName(reading, topicSource(slug))) ?? slug;
  return listing && { ...listing, topic: { slug, name, description: entry?.note ?? '' } };
}

/** Whether a topic or an author has so many pages. One with a file has a page before it has an article. */
export async function hasNamedPage(
  reading: Reading,
  kind: 'topic' | 'author',
  slug: string,
  page: number,
): Promise<boolean> {
  const total = await countOf(reading, `${kind}:${slug}`);
  return page <= pagesOf(total) && (total > 0 || (await entryOf(reading, kind, slug)) !== null);
}

/** The list of an author's articles; the author's own words are added by whoever can render them. */
export async function authorListing(
  reading: Reading,
  slug: string,
  page: number,
): Promise<(Omit<AuthorListing, 'author'> & { name: string; entry: Entry | null }) | null> {
  if (!(await hasNamedPage(reading, 'author', slug, page))) return null;
  const [listing, entry] = await Promise.all([
    listingOf(reading, authorSource(slug), page),
    entryOf(reading, 'author', slug),
  ]);
  const name = entry?.name ?? (await newestName(reading, authorSource(slug))) ?? slug;
  return listing && { ...listing, name, entry };
}

/** A name as the newest article of its list spells it. */
async function newestName(
  reading: Reading,
  { from, order, parameters }: Source,
): Promise<string | null> {
  const row = await reading.liveOne(
    `SELECT ${order}.name AS name FROM ${from} ORDER BY ${order}.published DESC, ${order}.path LIMIT 1`,
    parameters,
  );
  return row ? String(row.name) : null;
}

export async function monthListing(
  reading: Reading,
  year: number,
  month: number,
  page: number,
): Promise<MonthListing | null> {
  const source: Source = {
    list: 'all',
    from: 'live WHERE live.published >= @from',
    order: 'live',
    parameters: { from: firstInstantOf(reading, year, month) },
    month: `${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}`,
  };
  const listing = await listingOf(reading, source, page);
  return listing && listing.total > 0 ? { ...listing, year, month } : null;
}

/** @param month 1 to 12 */
function firstInstantOf(reading: Reading, year: number, month: number): number {
  return instantOf({ year, month, day: 1, hour: 0, minute: 0, second: 0 }, reading.site.zone);
}

async function listingOf(reading: Reading, source: Source, page: number): Promise<Listing | null> {
  const { list, from, order, parameters, month } = source;
  const total = month
    ? ((await countsByMonth(reading, list)).get(month) ?? 0)
    : await countOf(reading, list);
  if (page > pagesOf(total)) return null;
  const start =
    page === 1 && !month
      ? { until: NEVER, skip: 0 }
      : await startOf(reading, list, (page - 1) * PAGE_SIZE, month);
  const rows = await reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM ${from} AND ${order}.published < @until
     ORDER BY ${order}.published DESC, ${order}.path LIMIT ${PAGE_SIZE} OFFSET @skip`,
    { ...parameters, ...start },
  );
  return {
    headlines: await headlinesOf(reading, rows),
    page,
    pages: pagesOf(total),
    total,
  };
}

export async function topicCounts(reading: Reading): Promise<TopicCount[]> {
  const counts = await countsOfLists(reading, 'topic');
  const slugs = [...counts.keys()];
  const entries = await entriesOf(reading, { topic: slugs });
  const spelt = await newestNames(
    reading,
    slugs.filter((slug) => !entries.topic.has(slug)),
  );
  const named = [...counts].map(([slug, count]) => ({
    slug,
    name: entries.topic.get(slug)?.name ?? spelt.get(slug) ?? slug,
    count,
  }));
  return byName(named, reading.site.language);
}

/** The names of topics as the newest article of each spells it. */
async function newestNames(reading: Reading, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const [asked, names] = await reading.liveColumns<[string, string | null]>(
    `SELECT asked.value AS slug, (
       SELECT article_topics.name FROM article_topics JOIN live ON live.id = article_topics.article
       WHERE article_topics.topic = asked.value
       ORDER BY article_topics.published DESC, article_topics.path LIMIT 1) AS name
     FROM ${reading.sql.listed('@slugs')} AS asked`,
    ['slug', 'name'],
    { slugs: JSON.stringify(slugs) },
  );
  return new Map(asked.map((slug, at) => [slug, names[at] ?? slug]));
}

/** In the order in which the paper's language sorts its words. */
export function byName<T extends Named>(named: T[], language: string): T[] {
  const collator = new Intl.Collator(language);
  return named.sort((a, b) => collator.compare(a.name, b.name));
}

export async function yearCounts(reading: Reading): Promise<YearCount[]> {
  const years = new Map<number, YearCount>();
  for (const [name, count] of await countsByMonth(reading, 'all')) {
    if (count === 0) continue;
    const [year = 0, month = 1] = name.split('/').map(Number);
    const counts = years.get(year) ?? { year, count: 0, months: new Array<number>(12).fill(0) };
    counts.months[month - 1] = count;
    counts.count += count;
    years.set(year, counts);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}
