import { canonicalQuery } from '@/lib/address/query';

/**
 * The name under which a page is kept: its one address with those query parameters that the page knows. What else
 * stands behind the question mark (`utm_source` and its like) is the business of whoever put it there; it never makes
 * a second copy of a page, and Next never sees it.
 * @param url path and query as asked for
 */
export function cacheKey(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const path = url.slice(0, at);
  return path + canonicalQuery(path, url.slice(at));
}

/** @param url path and query as asked for */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
