import { parseMachinePath } from './machine';
import { parsePath } from './parse';
import type { Place } from './place';
import { SEARCH_PARAMETERS } from './search';

const SUGGESTIONS = ['q'];
const OEMBED = ['url', 'format', 'maxwidth', 'maxheight'];

/**
 * The part of a query that makes a difference at an address: what its kind of page does not know (`utm_source`,
 * `fbclid`, `gclid` and whatever comes next) is dropped, of what is said twice the first counts, and the order is
 * always the same. So one page is kept once, by whatever link a reader came.
 * @param path percent-encoded, without query
 * @param query with or without its question mark
 * @returns empty, or beginning with a question mark; the query as it is for a path that is neither a page's nor a
 *   machine's, such as a file of the build
 */
export function canonicalQuery(path: string, query: string): string {
  const known = knownAt(path);
  if (known === null) return query === '' || query.startsWith('?') ? query : `?${query}`;
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = asked.get(name);
    if (value) kept.set(name, value);
  }
  const text = kept.toString();
  return text ? `?${text}` : '';
}

function knownAt(path: string): readonly string[] | null {
  const machine = parseMachinePath(path);
  if (machine?.kind === 'oembed') return OEMBED;
  if (machine) return machine.kind === 'suggestions' ? SUGGESTIONS : [];
  const place = parsePath(path);
  return place && knownOf(place);
}

/** A search keeps what it may be narrowed by: to keep one word too many splits a page in two, to drop one is wrong. */
function knownOf(place: Place): readonly string[] {
  return place.kind === 'search' ? SEARCH_PARAMETERS : [];
}
