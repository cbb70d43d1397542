import { distance } from 'fastest-levenshtein';

/**
 * The words other systems use for our fields, folded to lower case without hyphens and underscores.
 * Spellings that differ only in case or hyphens need no line here.
 */
const SYNONYMS: Record<string, string> = {
  headline: 'title',
  date: 'published',
  datepublished: 'published',
  pubdate: 'published',
  publishedat: 'published',
  publishedon: 'published',
  createdat: 'published',
  lastmod: 'updated',
  lastmodified: 'updated',
  modified: 'updated',
  modifiedat: 'updated',
  updatedat: 'updated',
  datemodified: 'updated',
  updatedate: 'updated',
  description: 'standfirst',
  excerpt: 'standfirst',
  summary: 'standfirst',
  subtitle: 'standfirst',
  deck: 'standfirst',
  dek: 'standfirst',
  tags: 'topics',
  tag: 'topics',
  keywords: 'topics',
  author: 'authors',
  byline: 'authors',
  cover: 'image',
  coverimage: 'image',
  featuredimage: 'image',
  featureimage: 'image',
  heroimage: 'image',
  thumbnail: 'image',
  picture: 'image',
  expirydate: 'expires',
  expirationdate: 'expires',
  unpublishdate: 'expires',
  embargountil: 'embargo',
  language: 'lang',
  locale: 'lang',
  redirectfrom: 'aliases',
  alias: 'aliases',
  canonicalurl: 'canonical',
  updatenote: 'updateReason',
};

export function foldKey(key: string): string {
  return key
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[-_\s]/g, '');
}

/** A field under the key it was written with. */
export interface WrittenField {
  key: string;
  value: unknown;
}

export interface SortedKeys {
  /** Field name to what was written, our own spelling before a synonym. */
  known: Map<string, WrittenField>;
  unknown: Record<string, unknown>;
}

/**
 * Sorts what a file says into fields the paper knows and the rest. `draft` and `categories` of other systems
 * have no field of the same meaning and are kept under their own names for the schema to fold in.
 * @param fields the names the paper knows
 */
export function sortKeys(data: Record<string, unknown>, fields: readonly string[]): SortedKeys {
  const byFold = foldedNames(fields);
  const known = new Map<string, WrittenField>();
  const unknown: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    const fold = foldKey(key);
    // Jekyll's `published: false` is no date; it says that readers may not see the file.
    if (fold === 'published' && /^(?:true|false)$/i.test(String(value))) {
      known.set('draft', { key, value: /^false$/i.test(String(value)) ? 'true' : 'false' });
      continue;
    }
    const own = byFold.get(fold);
    const field = own ?? (Object.hasOwn(SYNONYMS, fold) ? SYNONYMS[fold] : undefined);
    if (field === undefined) unknown.push([key, value]);
    else if (isEmpty(known.get(field)?.value) || (own && !isEmpty(value)))
      known.set(field, { key, value });
  }
  return { known, unknown: Object.fromEntries(unknown) };
}

/** By the list itself: every file of a kind asks with the same one. */
const folded = new WeakMap<readonly string[], Map<string, string>>();

function foldedNames(fields: readonly string[]): Map<string, string> {
  let names = folded.get(fields);
  if (!names) {
    names = new Map(fields.map((field) => [foldKey(field), field]));
    folded.set(fields, names);
  }
  return names;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/**
 * The field an unknown key was probably meant to be, or null: at most two letters away, one in a word of less than
 * five. Two letters that changed places count as two.
 */
export function didYouMean(key: string, candidates: readonly string[]): string | null {
  const fold = foldKey(key);
  let best: string | null = null;
  let least = Math.min(2, Math.floor((fold.length + 1) / 3)) + 1;
  for (const candidate of candidates) {
    const away = distance(fold, foldKey(candidate));
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}
