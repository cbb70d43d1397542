/** A list that has a feed: the whole paper, a section, a topic, an author. */
const FEED = /^(?:\/(?:topics|authors)\/[^/]+|\/[^/]+)?\/(?:feed\.xml|atom\.xml|feed\.json)$/;

const FILES = new Set([
  '/manifest.webmanifest',
  '/robots.txt',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/.well-known/security.txt',
]);
const SITEMAP = /^\/sitemaps\/[a-z0-9-]+\.xml$/;

/**
 * Whether a path is one of those made for machines. No page has such an address, since a slug has no full stop;
 * whether there is such a feed or sitemap, its route decides.
 * @param path percent-encoded, without query
 */
export function isMachinePath(path: string): boolean {
  return FILES.has(path) || FEED.test(path) || SITEMAP.test(path);
}
