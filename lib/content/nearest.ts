import { distance } from 'fastest-levenshtein';

/** Finds a slug that may have been meant by one that names nothing. */
export type Nearest = (name: string) => string | null;

/**
 * Names that may have been meant, among these: at most one letter in six away, two at least. Only slugs that begin or
 * end alike are measured, since a paper has many thousands, and a name is looked for once, since links that lead
 * nowhere mostly stand in many files.
 */
export function nearestAmong(slugs: Iterable<string>): Nearest {
  const alike = new Map<string, string[]>();
  for (const slug of slugs) {
    for (const key of keysOf(slug)) {
      const list = alike.get(key);
      if (list) list.push(slug);
      else alike.set(key, [slug]);
    }
  }
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = nearest(
      name,
      keysOf(name).flatMap((key) => alike.get(key) ?? []),
    );
    known.set(name, found);
    return found;
  };
}

function keysOf(name: string): string[] {
  return [`${name.slice(0, 2)}…`, `…${name.slice(-2)}`];
}

/** Of several that are as near, the first in the order of their letters, so that whoever asks hears the same. */
function nearest(name: string, slugs: readonly string[]): string | null {
  const most = Math.max(2, Math.floor(name.length / 6));
  let [best, least]: [string | null, number] = [null, most + 1];
  for (const slug of slugs) {
    if (Math.abs(slug.length - name.length) > Math.min(most, least)) continue;
    const away = distance(name, slug);
    if (away < least || (away === least && best !== null && slug < best))
      [best, least] = [slug, away];
  }
  return best;
}
