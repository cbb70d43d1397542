import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { lineStart, nextLine, type RawFile } from './raw-frontmatter';
import {
  blockItem,
  endOfEntry,
  entryNamed,
  flowItem,
  type Item,
  lastLineEnd,
  removeKey,
  type Splice,
} from './set-field';
import { yamlText } from './yaml-text';

/** Longer lists read better with an item on each line. */
const LONGEST_IN_BRACKETS = 80;

/**
 * Writes a list anew, in brackets or on lines of its own as it stands now. An empty one goes.
 * @param key as it stands in the file
 */
export function setItems(raw: RawFile, key: string, items: readonly Item[]): Splice | null {
  const entry = entryNamed(raw, key);
  if (items.length === 0) return removeKey(raw, key);
  const isBlock = isSeq(entry?.pair.value) && !entry.pair.value.flow;
  const flow = `[${items.map(flowItem).join(', ')}]`;
  const fits =
    items.every((item) => typeof item === 'string') && flow.length <= LONGEST_IN_BRACKETS;
  const lines = items.map((item) => raw.eol + blockItem(item, '  ', raw.eol)).join('');
  if (isBlock || !fits) return putValue(raw, key, lines);
  const value = entry?.pair.value;
  if (!isSeq(value) || !value.range) return putValue(raw, key, ` ${flow}`);
  return { from: raw.start + value.range[0], to: raw.start + value.range[1], text: flow };
}

/**
 * Makes a group say what is wanted: of its lines only those change whose text differs, and comments stay.
 * @param group all of its texts; an empty one goes
 */
export function setGroup(
  raw: RawFile,
  key: string,
  group: Readonly<Record<string, string>>,
): Splice[] | null {
  if (Object.keys(group).length === 0) return listed(removeKey(raw, key));
  const value = entryNamed(raw, key)?.pair.value;
  if (!isMap(value) || value.items.length === 0) return [wholeGroup(raw, key, group)];
  const has = new Set(value.items.map(keyOf));
  const splices = value.items.map((pair) => memberSplice(raw, value, pair, group));
  const added = Object.entries(group).filter(([name]) => !has.has(name));
  const gone = value.items.some((pair) => isScalar(pair.value) && !(keyOf(pair) in group));
  // In braces a comma would have to go with what goes, and a text on several lines has no place for another.
  if (splices.includes(null) || (value.flow && gone)) return [wholeGroup(raw, key, group)];
  return [...splices.flatMap(listed), ...addedMembers(raw, value, added)];
}

function listed<T>(value: T | null | undefined): T[] {
  return value === null || value === undefined ? [] : [value];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** @returns nothing for a member that stays, null for one that can not be changed by itself */
function memberSplice(
  raw: RawFile,
  map: YAMLMap,
  pair: Pair,
  group: Readonly<Record<string, string>>,
): Splice | null | undefined {
  const { key, value } = pair;
  if (!isNode(key) || !key.range || (value !== null && !isNode(value))) return null;
  if (value && !isScalar(value)) return undefined;
  const range = value?.range ?? [key.range[1], key.range[1], key.range[1]];
  const [from, to] = [raw.start + range[0], raw.start + range[1]];
  const wanted = group[keyOf(pair)];
  if (wanted === undefined) {
    const begins = lineStart(raw.text, raw.start + key.range[0]);
    return { from: begins, to: nextLine(raw.text, lastLineEnd(raw, to)), text: '' };
  }
  const has = String(value?.value ?? '').trim();
  if (has.replace(/\s+/g, ' ') === wanted) return undefined;
  if (from === to || /^[|>]/.test(raw.text.slice(from))) return null;
  return { from, to, text: yamlText(wanted, map.flow ? 'brackets' : 'line') };
}

function addedMembers(raw: RawFile, map: YAMLMap, added: [string, string][]): Splice[] {
  const last = map.items.at(-1);
  const node = isNode(last?.value) && last.value.range ? last.value : last?.key;
  const first = map.items[0]?.key;
  if (added.length === 0 || !isNode(node) || !node.range || !isNode(first) || !first.range)
    return [];
  const end = raw.start + node.range[1];
  if (map.flow) {
    const text = added.map(([name, value]) => `, ${name}: ${yamlText(value, 'brackets')}`).join('');
    return [{ from: end, to: end, text }];
  }
  const begins = raw.start + first.range[0];
  const indent = raw.text.slice(lineStart(raw.text, begins), begins);
  const at = lastLineEnd(raw, end);
  const text = added
    .map(([name, value]) => `${raw.eol}${indent}${name}: ${yamlText(value)}`)
    .join('');
  return [{ from: at, to: at, text }];
}

function wholeGroup(raw: RawFile, key: string, group: Readonly<Record<string, string>>): Splice {
  const lines = Object.entries(group).map(
    ([name, text]) => `${raw.eol}  ${yamlText(name)}: ${yamlText(text)}`,
  );
  return putValue(raw, key, lines.join(''));
}

/** @param written with the blank or line end that stands before it */
function putValue(raw: RawFile, key: string, written: string): Splice {
  const entry = entryNamed(raw, key);
  if (!entry) return { from: raw.end, to: raw.end, text: `${yamlText(key)}:${written}${raw.eol}` };
  return {
    from: entry.afterColon,
    to: Math.max(entry.afterColon, lastLineEnd(raw, endOfEntry(raw, entry))),
    text: written,
  };
}
