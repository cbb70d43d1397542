import { addressOf } from '@/lib/address/addresses';
import { parsePath } from '@/lib/address/parse';
import type { LinkTarget } from '@/lib/content/body/surroundings';
import { findArticle } from './find';
import { addressOfRow } from './headlines';
import type { Reading } from './reading';
import { resolvePlace } from './resolve';

/** Where a link in a body leads: an article by any of its names, or another page of the paper. */
export function linkTarget(reading: Reading, href: string, fromPath: string): LinkTarget | null {
  const article = findArticle(reading, href, fromPath);
  const tail = /[?#].*$/.exec(href)?.[0] ?? '';
  if (article) return { href: addressOfRow(article) + tail, headline: String(article.headline) };
  if (!href.startsWith('/')) return null;
  const place = parsePath(href.split(/[?#]/)[0] ?? '');
  if (!place || place.kind === 'article' || resolvePlace(reading, place).kind !== 'page')
    return null;
  return {
    href: addressOf(place) + tail,
    headline: place.kind === 'named' ? place.name : place.kind,
  };
}
