import { segmentsOf } from './segments';

/** What only machines read, as an address names it. No page has such an address: a slug has no full stop. */
type MachinePlace =
  | { kind: 'feed'; source: FeedSource; format: FeedFormat }
  | { kind: 'sitemap-index' }
  | { kind: 'sitemap'; name: string }
  | { kind: 'oembed' }
  | { kind: 'suggestions' }
  | { kind: 'file'; path: (typeof FILES)[number] };

/** What a feed tells of: the whole paper, or what one of its lists does. */
export type FeedSource =
  | { kind: 'paper' }
  | { kind: 'section'; slug: string }
  | { kind: 'topic'; slug: string }
  | { kind: 'author'; slug: string };

const FEED_FILES = { 'rss.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' } as const;
export type FeedFormat = (typeof FEED_FILES)[keyof typeof FEED_FILES];
export const FEED_FORMATS: readonly FeedFormat[] = Object.values(FEED_FILES);

/** Files that have one place on every site which has them at all. */
const FILES = [
  '/robots.txt',
  '/llms.txt',
  '/opensearch.xml',
  '/manifest.webmanifest',
  '/.well-known/security.txt',
] as const;

/** The address of a feed: that of the list it tells of, and the format's file name. */
export function feedAddress(source: FeedSource, format: FeedFormat): string {
  const file = Object.entries(FEED_FILES).find(([, one]) => one === format)?.[0] ?? '';
  return `${folderOf(source)}/${file}`;
}

function folderOf(source: FeedSource): string {
  switch (source.kind) {
    case 'paper':
      return '';
    case 'section':
      return `/${encodeURIComponent(source.slug)}`;
    case 'topic':
      return `/topics/${encodeURIComponent(source.slug)}`;
    case 'author':
      return `/authors/${encodeURIComponent(source.slug)}`;
  }
}

/** All sitemaps stand at the root, since one may only name what is below its own folder (sitemaps.org, "location"). */
export const SITEMAP_INDEX = '/sitemap.xml';

/** @param name as in `2025-08`, `topics-2`, `news` */
export function sitemapAddress(name: string): string {
  return `/sitemap-${name}.xml`;
}

export const OEMBED = '/oembed';

/** Where a search field asks what to offer while a reader types. */
export const SUGGESTIONS = '/search/suggestions.json';

/** Where a consumer asks how to show a page of the site. @param url the page's full address */
export function oembedAddress(url: string): string {
  return `${OEMBED}?${new URLSearchParams({ url, format: 'json' })}`;
}

/** The file that proves to IndexNow that whoever pings it speaks for the site. */
export function keyFileAddress(key: string): string {
  return `/${key}.txt`;
}

/** Whether a path may be that of a key file; only the paper's settings know which one is. */
export function isKeyFile(path: string): boolean {
  return /^\/[A-Za-z0-9-]{8,128}\.txt$/.test(path);
}

/**
 * Reads a path as the machine's place it names, whatever case and slashes it is written with.
 * @param path percent-encoded, without query
 * @returns null for a path of a page, and for one of nothing
 */
export function parseMachinePath(path: string): MachinePlace | null {
  const segments = segmentsOf(path);
  if (!segments) return null;
  const whole = `/${segments.join('/')}`;
  const file = FILES.find((one) => one === whole);
  if (file) return { kind: 'file', path: file };
  if (whole === OEMBED) return { kind: 'oembed' };
  if (whole === SUGGESTIONS) return { kind: 'suggestions' };
  if (whole === SITEMAP_INDEX) return { kind: 'sitemap-index' };
  const sitemap = /^\/sitemap-([a-z0-9-]{1,40})\.xml$/.exec(whole)?.[1];
  return sitemap ? { kind: 'sitemap', name: sitemap } : feedPlace(segments);
}

function feedPlace(segments: string[]): MachinePlace | null {
  const name = segments.at(-1) ?? '';
  if (!Object.hasOwn(FEED_FILES, name)) return null;
  const format = FEED_FILES[name as keyof typeof FEED_FILES];
  const [first, second] = segments;
  if (segments.length === 1) return { kind: 'feed', source: { kind: 'paper' }, format };
  if (segments.length === 2 && first)
    return { kind: 'feed', source: { kind: 'section', slug: first }, format };
  if (segments.length !== 3 || !second) return null;
  if (first === 'topics') return { kind: 'feed', source: { kind: 'topic', slug: second }, format };
  return first === 'authors'
    ? { kind: 'feed', source: { kind: 'author', slug: second }, format }
    : null;
}

/** The one address of a machine's place, without query. */
export function machineAddress(place: MachinePlace): string {
  switch (place.kind) {
    case 'feed':
      return feedAddress(place.source, place.format);
    case 'sitemap-index':
      return SITEMAP_INDEX;
    case 'sitemap':
      return sitemapAddress(place.name);
    case 'oembed':
      return OEMBED;
    case 'suggestions':
      return SUGGESTIONS;
    case 'file':
      return place.path;
  }
}
