import { type DateText, withoutDate } from '@/lib/content/date-text';
import { isRecord } from '@/lib/content/frontmatter';
import { slugify } from '@/lib/content/plain-words';
import type { System } from './files';
import { hexoPath, inSite, isPost } from './hexo/former-address';
import { type SiteConfig, setting } from './site-config';

/** What a former address was made of. */
interface AddressParts {
  /** Path of the text below the folder. */
  path: string;
  /** File name without day and ending. */
  name: string;
  slug: string;
  title: string;
  date: DateText | null;
  categories: string[];
  /** All that its frontmatter says. */
  data: Record<string, unknown>;
}

/** Jekyll's names for usual forms (jekyllrb.com/docs/permalinks/#built-in-formats). */
const JEKYLL: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** The path a text was at, by the rules and settings of its system; empty where they do not tell. */
export function formerPath(system: System, config: SiteConfig, parts: AddressParts): string {
  if (system === 'Hexo' && isPost(parts.path)) return hexoPath(config, parts);
  const form = formOf(system, config, parts);
  const undated = parts.path.replace(/[^/]+$/, withoutDate);
  const own = system === 'Hugo' || system === 'Jekyll' ? parts.path : undated;
  const path = form === null ? ownPath(own) : filled(form, parts);
  if (path === '/') return '';
  return system === 'Hexo' ? inSite(path, config) : path;
}

function formOf(system: System, config: SiteConfig, { path }: AddressParts): string | null {
  if (system === 'Jekyll' && /(?:^|\/)_posts\//.test(path)) {
    const written = setting(config, 'permalink') || 'date';
    return JEKYLL[written] ?? written;
  }
  if (system !== 'Hugo') return null;
  const section = path.split('/')[1] ?? '';
  const { permalinks } = config;
  if (!isRecord(permalinks)) return null;
  const pages = isRecord(permalinks.page) ? permalinks.page : permalinks;
  const form = pages[section];
  return typeof form === 'string' ? form : null;
}

/** An address that is the text's path: `content/posts/a.md` was at `/posts/a/`. */
function ownPath(path: string): string {
  const inside = path
    .replace(/^(?:content|src\/content|src\/pages|source)\//, '')
    .replace(/\.\w+$/, '')
    .replace(/(?:^|\/)_?index$/, '')
    .replace(/(?:^|\/)_(?=[^/]+\/)/g, '/');
  return `/${inside.replace(/^\/+/, '')}/`.replace(/\/+/g, '/');
}

function filled(form: string, parts: AddressParts): string {
  const { path, name, slug, title, categories } = parts;
  const date = parts.date?.wall;
  const two = (n: number | undefined) => String(n ?? 0).padStart(2, '0');
  const words: Record<string, string> = {
    year: String(date?.year ?? ''),
    month: two(date?.month),
    day: two(date?.day),
    i_month: String(date?.month ?? ''),
    i_day: String(date?.day ?? ''),
    short_year: String(date?.year ?? '').slice(-2),
    title: form.includes('.html') || !form.includes(':filename') ? slug || name : slugify(title),
    slug: slug || slugify(title),
    name,
    filename: name,
    contentbasename: name,
    slugorfilename: slug || name,
    slugorcontentbasename: slug || name,
    section: path.split('/')[1] ?? '',
    sections: path.split('/').slice(1, -1).join('/'),
    categories: categories.map(slugify).join('/'),
    category: slugify(categories[0] ?? ''),
    output_ext: '.html',
    path: path.replace(/\.\w+$/, ''),
  };
  let unknown = date === undefined && /:(?:i_|short_)?(?:year|month|day)/.test(form);
  const made = form.replace(/:([a-z_]+)/g, (whole, word: string) => {
    unknown ||= !Object.hasOwn(words, word);
    return words[word] ?? whole;
  });
  return unknown ? '' : `/${made}`.replace(/\/+/g, '/');
}
