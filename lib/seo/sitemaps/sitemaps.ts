import { authorAddress, namedAddress, topicAddress } from '@/lib/address/addresses';
import { sitemapAddress } from '@/lib/address/machine';
import type { Archive } from '@/lib/archive/archive';
import type { Imprint } from '../imprint';
import {
  articlesPerSitemap,
  LISTS_PER_SITEMAP,
  NEWS_PER_SITEMAP,
  parsePart,
  partName,
} from './plan';
import { articleSitemap, type Dated, newsSitemap, pageSitemap, sitemapIndex } from './sitemap';

/** How long Google takes a piece for news. */
const NEWS_MILLISECONDS = 48 * 3_600_000;

/** The index of all sitemaps, as the archive is now. */
export async function indexText(imprint: Imprint, archive: Archive): Promise<string> {
  const [months, topics, authors, news] = await Promise.all([
    archive.listedMonths(),
    archive.listedNames('topic'),
    archive.listedNames('author'),
    newsOf(imprint, archive),
  ]);
  const origin = originOf(imprint);
  return sitemapIndex(imprint, [
    ...parts('news', news.length, NEWS_PER_SITEMAP, news[0]?.published ?? null),
    ...parts('pages', 1, 1, null),
    ...parts('topics', topics.length, LISTS_PER_SITEMAP, newest(topics)),
    ...parts('authors', authors.length, LISTS_PER_SITEMAP, newest(authors)),
    ...months.flatMap((month) =>
      parts(month.month, month.count, articlesPerSitemap(month, origin), month.modified),
    ),
  ]);
}

/** None for an empty list: by the schema a sitemap has an entry. */
function parts(name: string, count: number, perSitemap: number, modified: number | null): Dated[] {
  const length = Math.ceil(count / perSitemap);
  return Array.from({ length }, (_, part) => ({
    address: sitemapAddress(partName(name, part + 1)),
    modified,
  }));
}

function newest(dated: { modified: number }[]): number | null {
  return dated.length > 0 ? Math.max(...dated.map(({ modified }) => modified)) : null;
}

/**
 * One sitemap, or null where there is none of that name.
 * @param text as in `2025-08`, `2025-08-2`, `topics`, `news`
 */
export async function sitemapText(
  imprint: Imprint,
  archive: Archive,
  text: string,
): Promise<string | null> {
  const named = parsePart(text);
  if (!named) return null;
  const { name, part } = named;
  switch (name) {
    case 'pages':
      return part === 1 ? pageSitemap(imprint, await pagesOf(imprint, archive)) : null;
    case 'topics':
      return listSitemap(imprint, archive, 'topic', part);
    case 'authors':
      return listSitemap(imprint, archive, 'author', part);
    case 'news': {
      const news = pageOf(await newsOf(imprint, archive), part, NEWS_PER_SITEMAP);
      return news && newsSitemap(imprint, news);
    }
    default:
      return monthSitemap(imprint, archive, name, part);
  }
}

async function monthSitemap(
  imprint: Imprint,
  archive: Archive,
  name: string,
  part: number,
): Promise<string | null> {
  const month = await archive.listedMonth(name);
  if (!month) return null;
  const perSitemap = articlesPerSitemap(month, originOf(imprint));
  const from = (part - 1) * perSitemap;
  if (from >= month.count) return null;
  return articleSitemap(imprint, await archive.listedArticles(name, from, perSitemap));
}

async function listSitemap(
  imprint: Imprint,
  archive: Archive,
  kind: 'topic' | 'author',
  part: number,
): Promise<string | null> {
  const addressOf = kind === 'topic' ? topicAddress : authorAddress;
  const names = pageOf(await archive.listedNames(kind), part, LISTS_PER_SITEMAP);
  return (
    names &&
    pageSitemap(
      imprint,
      names.map(({ slug, modified }) => ({ address: addressOf(slug), modified })),
    )
  );
}

/** Null past the end; an empty list has one page. */
function pageOf<T>(list: T[], part: number, size: number): T[] | null {
  const page = list.slice((part - 1) * size, part * size);
  return page.length > 0 || part === 1 ? page : null;
}

/** The front, the sections, the lists of lists, and the paper's own pages, of which no date is known. */
async function pagesOf(imprint: Imprint, archive: Archive): Promise<Dated[]> {
  const [sections, standing, latest] = await Promise.all([
    archive.listedNames('section'),
    archive.standingPages(),
    archive.latest(1),
  ]);
  const written = new Map(sections.map(({ slug, modified }) => [slug, modified]));
  const own = imprint.edition.site.sections.map(({ slug }) => slug);
  const pages = standing.filter(({ slug }) => !own.includes(slug));
  return [
    { address: '/', modified: latest[0]?.published ?? null },
    ...own
      .filter((slug) => written.has(slug))
      .map((slug) => ({ address: namedAddress(slug), modified: written.get(slug) ?? null })),
    { address: '/topics', modified: null },
    { address: '/archive', modified: null },
    ...pages.map(({ slug }) => ({ address: namedAddress(slug), modified: null })),
  ];
}

async function newsOf(imprint: Imprint, archive: Archive) {
  return archive.publishedSince(imprint.edition.now - NEWS_MILLISECONDS);
}

function originOf(imprint: Imprint): string {
  return new URL(imprint.absolute('/')).origin;
}
