import { addressOf } from '@/lib/address/addresses';
import { parsePath } from '@/lib/address/parse';
import type { LinkTarget } from '@/lib/content/body/surroundings';
import { findArticles, type NamedBy } from './find';
import { addressOfRow } from './headlines';
import type { Reading } from './reading';
import { resolvePlace } from './resolve';

/** Where links in a body lead, in their order: an article by any of its names, or another page of the paper. */
export async function linkTargets(
  reading: Reading,
  links: NamedBy[],
): Promise<(LinkTarget | null)[]> {
  const articles = await findArticles(reading, links);
  return Promise.all(
    links.map(async ({ name: href }, at) => {
      const article = articles[at];
      if (!article) return pageAt(reading, href);
      return { href: addressOfRow(article) + tailOf(href), headline: String(article.headline) };
    }),
  );
}

/** The query and the fragment of a link. */
function tailOf(href: string): string {
  return /[?#].*$/.exec(href)?.[0] ?? '';
}

/** A page of the paper that is no article, by its address. */
export async function pageAt(reading: Reading, href: string): Promise<LinkTarget | null> {
  if (!href.startsWith('/')) return null;
  const place = parsePath(href.split(/[?#]/)[0] ?? '');
  if (!place || place.kind === 'article') return null;
  const { kind } = await resolvePlace(reading, place);
  if (kind !== 'page') return null;
  return {
    href: addressOf(place) + tailOf(href),
    headline: place.kind === 'named' ? place.name : place.kind,
  };
}
