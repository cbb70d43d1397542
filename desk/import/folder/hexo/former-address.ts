import { createHash } from 'node:crypto';
import { type DateText, instantOfDate } from '@/lib/content/date-text';
import { isRecord } from '@/lib/content/frontmatter';
import { isZone, wallTimeAt } from '@/lib/time/zone';
import { type SiteConfig, setting } from '../site-config';

/** What a post of Hexo had its address from. */
interface PostParts {
  /** Path of the text below the folder. */
  path: string;
  title: string;
  date: DateText | null;
  /** Its frontmatter, any key of which may stand in an address. */
  data: Record<string, unknown>;
}

/** Where Hexo keeps what may become a post. */
const POST = /(?:^|\/)_(?:posts|drafts)\/(.+)\.\w+$/;

/** Whether Hexo takes a text for a post; every other one is a page, also with a date. */
export function isPost(path: string): boolean {
  return POST.test(path);
}

/** Whether Hexo passes a file over: its name, or that of a folder it is in, begins with an underscore. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('_') && !/^_(?:posts|drafts)$/.test(part));
}

/**
 * A post's slug in Hexo: its path below `_posts`, without what `new_post_name` puts around it.
 * @returns empty for what is no post
 */
export function slugOfPost(path: string, config: SiteConfig): string {
  const below = POST.exec(path)?.[1] ?? '';
  const form = (setting(config, 'new_post_name') || ':title.md').replace(/\.\w+$/, '');
  const pattern = form
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:(i_)?(year|month|day|hash|title)/g, (_, short: string | undefined, word: string) =>
      word === 'title' ? '(?<title>.+)' : (SEGMENTS[`${short ?? ''}${word}`] ?? ':'),
    );
  return new RegExp(`^${pattern}$`).exec(below)?.groups?.title ?? slugize(below);
}

const SEGMENTS: Record<string, string> = {
  year: String.raw`\d{4}`,
  month: String.raw`\d{2}`,
  day: String.raw`\d{2}`,
  i_month: String.raw`\d{1,2}`,
  i_day: String.raw`\d{1,2}`,
  hash: '[0-9a-f]{12}',
};

/**
 * The path a post was at, by `permalink` of the settings (hexo.io/docs/permalinks) and the folder of the site.
 * @returns empty where they do not tell
 */
export function hexoPath(config: SiteConfig, { path, title, date, data }: PostParts): string {
  const form = setting(config, 'permalink') || ':year/:month/:day/:title/';
  const slug = slugOfPost(path, config);
  const zone = setting(config, 'timezone');
  const instant = date && instantOfDate(date, isZone(zone) ? zone : 'UTC');
  const wall =
    date?.offset != null && isZone(zone) && instant ? wallTimeAt(instant, zone) : date?.wall;
  const two = (n: number | undefined) => (n === undefined ? undefined : String(n).padStart(2, '0'));
  const defaults = isRecord(config.permalink_defaults) ? config.permalink_defaults : {};
  const words: Record<string, unknown> = {
    ...defaults,
    ...data,
    title: slug,
    name: slug.split('/').at(-1),
    post_title: slugize(title).toLowerCase(),
    year: wall && String(wall.year),
    month: two(wall?.month),
    day: two(wall?.day),
    hour: two(wall?.hour),
    minute: two(wall?.minute),
    second: two(wall?.second),
    i_month: wall && String(wall.month),
    i_day: wall && String(wall.day),
    hash: instant === null ? undefined : hashOf(slug, instant),
    category: categoryPath(data, config) || setting(config, 'default_category') || 'uncategorized',
  };
  let unknown = false;
  const made = form.replace(/:(\w+)/g, (whole, word: string) => {
    const value = words[word];
    unknown ||= typeof value !== 'string' || value === '';
    return typeof value === 'string' ? value : whole;
  });
  return unknown ? '' : inSite(made, config);
}

/** A path as readers asked for it: below the folder of the site, and without what `pretty_urls` takes away. */
export function inSite(path: string, config: SiteConfig): string {
  const pretty = isRecord(config.pretty_urls) ? config.pretty_urls : {};
  const short = String(pretty.trailing_html) === 'false' ? path.replace(/\.html$/, '') : path;
  return `${rootOf(config)}${short}`.replace(/\/{2,}/g, '/').replace(/[?#]/g, encodeURIComponent);
}

/** The folder of its host that a site is in, with a slash at either end. */
export function rootOf(config: SiteConfig): string {
  const address = setting(config, 'url');
  const root = setting(config, 'root') || (URL.canParse(address) ? new URL(address).pathname : '');
  return `/${root}/`.replace(/\/{2,}/g, '/');
}

function hashOf(slug: string, instant: number): string {
  return createHash('sha1')
    .update(slug + String(Math.floor(instant / 1000)))
    .digest('hex')
    .slice(0, 12);
}

/** A list of categories leads from the widest to the narrowest; of several such lists the last one counts. */
function categoryPath(data: Record<string, unknown>, config: SiteConfig): string {
  const written = [data.categories ?? data.category ?? []].flat();
  const last = written.some(Array.isArray) ? [written.at(-1)].flat() : written;
  const map = isRecord(config.category_map) ? config.category_map : {};
  return last
    .filter((name): name is string => typeof name === 'string')
    .map((name) => slugize(String(map[name] ?? name)))
    .map((slug) => (setting(config, 'filename_case') === '1' ? slug.toLowerCase() : slug))
    .join('/');
}

/** Hexo's own way to a slug: case and letters stay, accents of Latin go, all other signs are a hyphen. */
function slugize(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
