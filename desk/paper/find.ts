import { posix } from 'node:path';
import {
  addressOf,
  authorAddress,
  monthAddress,
  namedAddress,
  topicAddress,
  yearAddress,
} from '@/lib/address/addresses';
import { parsePath } from '@/lib/address/parse';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import { slugify } from '@/lib/content/plain-words';
import type { DeskArticle, DeskEntry, Paper } from './paper';

/** Articles by every name an editor may give them. */
export interface Names {
  /** Several pieces may share a slug; the newest is first. */
  bySlug: Map<string, DeskArticle[]>;
  byPath: Map<string, DeskArticle>;
  /** Day and slug. */
  byDay: Map<string, DeskArticle>;
  /** By former address, newest first. */
  byAlias: Map<string, DeskArticle[]>;
}

export function namesOf(articles: readonly DeskArticle[]): Names {
  const names: Names = {
    bySlug: new Map(),
    byPath: new Map(),
    byDay: new Map(),
    byAlias: new Map(),
  };
  const add = (map: Map<string, DeskArticle[]>, key: string, article: DeskArticle) => {
    const list = map.get(key);
    if (list) list.push(article);
    else map.set(key, [article]);
  };
  for (const article of [...articles].sort((a, b) => b.published - a.published)) {
    add(names.bySlug, article.slug, article);
    names.byPath.set(article.path, article);
    const key = `${article.day}/${article.slug}`;
    if (article.state !== 'shadowed' || !names.byDay.has(key)) names.byDay.set(key, article);
    for (const alias of article.aliases) add(names.byAlias, aliasKey(alias), article);
  }
  return names;
}

/**
 * The article a file means by a name: a slug, a path of a file, or an address. The rules are those of
 * lib/archive/read/find.ts, and a test holds the two together.
 */
export function findArticle(names: Names, name: string, fromPath: string): DeskArticle | null {
  const bare = name.split(/[?#]/)[0] ?? '';
  const decoded = decodedName(bare);
  if (/\.(?:md|mdx|markdown)$/i.test(decoded)) {
    const beside = posix.normalize(posix.join(posix.dirname(fromPath), decoded));
    const rooted = posix.normalize(decoded.replace(/^\/+/, ''));
    const paths = [beside, rooted, posix.join('articles', rooted)];
    return paths.map((path) => names.byPath.get(path)).find((one) => one !== undefined) ?? null;
  }
  if (!decoded.includes('/'))
    return names.bySlug.get(decoded.normalize('NFC').toLowerCase())?.[0] ?? null;
  const place = parsePath(bare);
  const there =
    place?.kind === 'article' ? names.byDay.get(`${place.day}/${place.slug}`) : undefined;
  return there ?? names.byAlias.get(aliasKey(bare))?.[0] ?? null;
}

export function decodedName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The addresses of the paper's pages that are no articles, each list's first page for all of it. */
export function otherPages(paper: Paper, live: readonly DeskArticle[]): Set<string> {
  const pages = new Set(['/', '/topics', '/archive', '/search']);
  for (const { slug } of paper.site.sections) pages.add(namedAddress(slug));
  for (const entry of paper.entries)
    if (isShown(entry, paper.now)) pages.add(ENTRY_ADDRESS[entry.of](entry.slug));
  for (const { topics, authors, day } of live) {
    for (const { slug } of topics) pages.add(topicAddress(slug));
    for (const { slug } of authors) pages.add(authorAddress(slug));
    const [year, month] = day.split('/').map(Number);
    pages.add(yearAddress(year ?? 0)).add(monthAddress(year ?? 0, month ?? 0));
  }
  return pages;
}

function isShown({ draft, appears, vanishes }: DeskEntry, now: number): boolean {
  return !draft && (appears ?? now) <= now && (vanishes === null || vanishes > now);
}

const ENTRY_ADDRESS = {
  page: (slug: string) => namedAddress(slug),
  topic: (slug: string) => topicAddress(slug),
  author: (slug: string) => authorAddress(slug),
};

/** Whether a path leads to one of those pages. */
export function leadsTo(pages: ReadonlySet<string>, href: string): boolean {
  const place = href.startsWith('/') ? parsePath(href.split(/[?#]/)[0] ?? '') : null;
  return place !== null && pages.has(addressOf('page' in place ? { ...place, page: 1 } : place));
}

/** The word a person at the desk types for a thing, folded so that case and accents do not matter. */
export function folded(text: string): string {
  return slugify(text.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, ''));
}
