import { isNode, isScalar, isSeq } from 'yaml';
import { lineStart, nextLine, type RawFile } from './raw-frontmatter';
import { entryNamed, lastLineEnd, removeKey, type Splice } from './set-field';

/**
 * Takes a text out of a list, with its line or its comma; with the last one the list goes.
 * @returns null where the list does not hold the text
 */
export function dropItem(raw: RawFile, key: string, text: string): Splice | null {
  const value = entryNamed(raw, key)?.pair.value;
  if (isScalar(value)) return String(value.value).trim() === text ? removeKey(raw, key) : null;
  if (!isSeq(value)) return null;
  const ranges = value.items.map((item) => (isNode(item) ? item.range : null));
  const index = value.items.findIndex((item) => isScalar(item) && String(item.value) === text);
  const range = ranges[index];
  if (!range) return null;
  if (value.items.length === 1) return removeKey(raw, key);
  if (!value.flow) {
    const from = lineStart(raw.text, raw.start + range[0]);
    return { from, to: nextLine(raw.text, lastLineEnd(raw, raw.start + range[1])), text: '' };
  }
  const before = ranges[index - 1];
  const after = ranges[index + 1];
  if (before) return { from: raw.start + before[1], to: raw.start + range[1], text: '' };
  return { from: raw.start + range[0], to: raw.start + (after?.[0] ?? range[1]), text: '' };
}
