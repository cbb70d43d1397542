/** How long caches in front of the site may keep a page, in seconds. */
export interface SharedLife {
  /** Without asking again. Short where nobody tells the cache of changes. */
  fresh: number;
  /** Longer, while asking in the background. */
  revalidating: number;
  /** Longer, while the site does not answer. */
  failing: number;
}

/** A CDN that is told what to purge may keep pages for long; one that is not must ask again soon. */
export function sharedLife(purging: boolean, fresh = purging ? 86_400 : 5): SharedLife {
  return { fresh, revalidating: purging ? 3600 : 30, failing: 7 * 86_400 };
}

/** What is made of a half-read archive is true for a moment, however often caches are told of changes. */
export const LIFE_WHILE_READING: SharedLife = { fresh: 1, revalidating: 0, failing: 0 };

/** What Next says of every page it renders for a request; a route handler that knows better says something else. */
const NEXT_SAYS = /no-store/;

/**
 * The caching headers of a page. Browsers ask every time, and mostly get a 304: a paper that was corrected is read
 * corrected. `must-revalidate` keeps them from showing an old page first, which Chromium does with
 * stale-while-revalidate; since it would keep a CDN from it too, CDNs get headers of their own (RFC 9213 and Fastly's),
 * which they prefer.
 * @param own the `Cache-Control` with which Next answered
 */
export function cacheHeaders(
  own: string | undefined,
  tags: string[],
  life: SharedLife,
): [name: string, value: string][] {
  const { fresh, revalidating, failing } = life;
  const shared = `stale-while-revalidate=${revalidating}, stale-if-error=${failing}`;
  const tagged: [string, string][] = [
    ['cache-tag', tags.join(',')],
    ['surrogate-key', tags.join(' ')],
  ];
  if (own && !NEXT_SAYS.test(own) && life !== LIFE_WHILE_READING)
    return [['cache-control', own], ...tagged];
  return [
    ['cache-control', `public, max-age=0, must-revalidate, s-maxage=${fresh}, ${shared}`],
    ['cdn-cache-control', `public, max-age=${fresh}, ${shared}`],
    ['surrogate-control', `max-age=${fresh}, ${shared}`],
    ...tagged,
  ];
}

/**
 * Until when a route handler's own answer holds, or Infinity where it does not say: an answer that time alone changes,
 * such as a list of the last two days, says so by `max-age`. Zero says nothing of that: it makes browsers ask.
 * @param now epoch milliseconds
 */
export function holdsUntil(own: string | undefined, now: number): number {
  if (!own || NEXT_SAYS.test(own)) return Number.POSITIVE_INFINITY;
  const said = /s-maxage=(\d+)/.exec(own)?.[1] ?? /max-age=(\d+)/.exec(own)?.[1];
  const seconds = Number(said ?? 0);
  return seconds === 0 ? Number.POSITIVE_INFINITY : now + seconds * 1000;
}
