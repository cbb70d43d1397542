import type { ListedMonth } from '@/lib/archive/machines';

/** Googlebot is known to read the first two megabytes of a text; a sitemap has up to 50,000 entries (sitemaps.org). */
const MOST_BYTES = 1_900_000;
const MOST_ENTRIES = 45_000;

/** All of an entry but its addresses: tags, dates, a picture's folder and rendition. */
const FRAME_BYTES = 400;
/** All of a link to a translation but its address. */
const LINK_BYTES = 80;
/** The day and the slashes of an article's address. */
const DAY_BYTES = 13;
/** Of one byte of a name, percent-encoded, or as a character reference of XML. */
const ENCODED_BYTES = 6;

/**
 * How many articles of a month fit into one sitemap, whichever they are: reckoned from the longest of each thing an
 * entry holds, so that the index knows the number of sitemaps without writing them.
 * @param origin of the site, as in `https://www.example.org`
 */
export function articlesPerSitemap(
  { longestAddress, longestPicture, mostTranslations }: ListedMonth,
  origin: string,
): number {
  const address = origin.length + DAY_BYTES + 3 * longestAddress;
  const picture = longestPicture > 0 ? origin.length + ENCODED_BYTES * longestPicture : 0;
  // Itself, and the one for everybody else.
  const links = mostTranslations > 0 ? mostTranslations + 2 : 0;
  const entry = FRAME_BYTES + address + picture + links * (LINK_BYTES + address);
  return Math.min(MOST_ENTRIES, Math.floor(MOST_BYTES / entry));
}

/** How many addresses of lists fit into one sitemap: a slug has at most a hundred characters of four bytes. */
export const LISTS_PER_SITEMAP = Math.floor(MOST_BYTES / (FRAME_BYTES + 3 * 4 * 100));

/** Google's limit for a News sitemap. */
export const NEWS_PER_SITEMAP = 1000;

/** Name of one of the sitemaps that hold a list: its own, and from the second on its number. */
export function partName(name: string, part: number): string {
  return part === 1 ? name : `${name}-${part}`;
}

/** Splits the name of a sitemap into that of the list and the part of it, or null for a name there never is. */
export function parsePart(text: string): { name: string; part: number } | null {
  const [, name, digits] =
    /^(\d{4}-\d{2}|pages|topics|authors|news)(?:-([2-9]|[1-9]\d{1,5}))?$/.exec(text) ?? [];
  return name ? { name, part: Number(digits ?? 1) } : null;
}
