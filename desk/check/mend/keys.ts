import { readFrontmatter } from '@/lib/content/frontmatter';
import { didYouMean, sortKeys } from '@/lib/content/keys';
import { FIELD_NAMES } from '@/lib/content/schema';
import { rawFile } from '@/lib/edit/raw-frontmatter';
import { renameKey, spliced } from '@/lib/edit/set-field';
import type { Paper } from '../../paper/paper';
import { isBetter, meansTheSame } from './meaning';

/**
 * Keys under this paper's names: other systems' words for them where the article stays the same, and slips of the
 * finger where the file is the better for it and readers see no other article come or go.
 */
export function mendKeys(text: string, path: string, paper: Paper): string {
  const { data } = readFrontmatter(text, path);
  const { known, unknown } = sortKeys(data, FIELD_NAMES);
  let now = text;
  for (const [field, { key }] of known) {
    if (key === field || field in data) continue;
    const after = withKey(now, path, key, field);
    if (after !== null && meansTheSame(now, after, path, paper)) now = after;
  }
  for (const key of Object.keys(unknown)) {
    const field = didYouMean(key, FIELD_NAMES);
    if (field === null || known.has(field)) continue;
    const after = withKey(now, path, key, field);
    if (after !== null && isBetter(now, after, path, paper)) now = after;
  }
  return now;
}

function withKey(text: string, path: string, key: string, field: string): string | null {
  const raw = rawFile(text, path);
  const splice = renameKey(raw, key, field);
  return splice && spliced(raw.text, [splice]);
}
