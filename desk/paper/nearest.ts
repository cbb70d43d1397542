import { distance } from 'fastest-levenshtein';

/**
 * A slug that may have been meant by one that names nothing. Only slugs that begin or end alike are measured, since
 * a paper has many thousands.
 * @returns null when none is near: at most one letter in six away, two at least
 */
export function nearestSlug(name: string, slugs: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 6)) + 1;
  for (const slug of slugs) {
    if (Math.abs(slug.length - name.length) >= least) continue;
    if (slug.slice(0, 2) !== name.slice(0, 2) && slug.slice(-2) !== name.slice(-2)) continue;
    const away = distance(name, slug);
    if (away < least) [best, least] = [slug, away];
  }
  return best;
}
