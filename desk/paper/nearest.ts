import { distance } from 'fastest-levenshtein';

/** Finds a slug that may have been meant by one that names nothing. */
export type Nearest = (name: string) => string | null;

/**
 * Names that may have been meant, among these: at most one letter in six away, two at least. Only slugs that begin or
 * end alike are measured, since a paper has many thousands, and a name is looked for once, since links that lead
 * nowhere mostly stand in many files.
 */
export function nearestAmong(slugs: Iterable<string>): Nearest {
  const alike = new Map<string, [slug: string, index: number][]>();
  let count = 0;
  for (const slug of slugs) {
    for (const key of keysOf(slug)) {
      const list = alike.get(key);
      if (list) list.push([slug, count]);
      else alike.set(key, [[slug, count]]);
    }
    count += 1;
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

/** Of several that are as near, the first of all that were given. */
function nearest(name: string, slugs: readonly [slug: string, index: number][]): string | null {
  const most = Math.max(2, Math.floor(name.length / 6));
  let [best, least, first]: [string | null, number, number] = [null, most + 1, 0];
  for (const [slug, index] of slugs) {
    if (Math.abs(slug.length - name.length) > Math.min(most, least)) continue;
    const away = distance(name, slug);
    if (away < least || (away === least && best !== null && index < first))
      [best, least, first] = [slug, away, index];
  }
  return best;
}
