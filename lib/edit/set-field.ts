import { isMap, isNode, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { entriesOf, lineStart, nextLine, type RawEntry, type RawFile } from './raw-frontmatter';
import { yamlText } from './yaml-text';

/** A part of a text and what comes in its place. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Carries splices out, which must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text);
}

/**
 * Writes one line of text under a key, in place of what stands there or on a new last line. Comments stay.
 * @param key as it stands in the file
 */
export function setText(raw: RawFile, key: string, value: string): Splice {
  const entry = entryNamed(raw, key);
  const written = yamlText(value);
  if (!entry) return { from: raw.end, to: raw.end, text: `${yamlText(key)}: ${written}${raw.eol}` };
  const node = isNode(entry.pair.value) ? entry.pair.value : null;
  if (!node?.range || node.range[0] === node.range[1])
    return { from: entry.afterColon, to: entry.afterColon, text: ` ${written}` };
  const [from, to] = [raw.start + node.range[0], raw.start + node.range[1]];
  if (isScalar(node) && !/^[|>]/.test(raw.text.slice(from))) return { from, to, text: written };
  return { from: entry.afterColon, to: lastLineEnd(raw, to), text: ` ${written}` };
}

/** Takes an entry away with its lines; comments on lines of their own stay. */
export function removeKey(raw: RawFile, key: string): Splice | null {
  const entry = entryNamed(raw, key);
  if (!entry) return null;
  return {
    from: lineStart(raw.text, entry.keyStart),
    to: nextLine(raw.text, lastLineEnd(raw, endOfEntry(raw, entry))),
    text: '',
  };
}

/** An entry under another key; nothing else of it changes. */
export function renameKey(raw: RawFile, key: string, to: string): Splice | null {
  const entry = entryNamed(raw, key);
  if (!entry) return null;
  const end = raw.text.slice(0, entry.afterColon - 1).trimEnd().length;
  return { from: entry.keyStart, to: end, text: to };
}

/** An item to add to a list: a line of text, or a group of such lines. */
export type Item = string | Record<string, string>;

/**
 * Adds an item at the end of a list, in the form the list is written in; a list that is not there is begun.
 * @returns null for a value that is no list and can not be made one safely
 */
export function addItem(raw: RawFile, key: string, item: Item): Splice | null {
  const entry = entryNamed(raw, key);
  if (!entry) {
    const text = `${yamlText(key)}:${raw.eol}${blockItem(item, '  ', raw.eol)}${raw.eol}`;
    return { from: raw.end, to: raw.end, text };
  }
  const value = isNode(entry.pair.value) ? entry.pair.value : null;
  if (!value?.range || value.range[0] === value.range[1] || isVoid(value)) {
    const from = value?.range && isVoid(value) ? raw.start + value.range[0] : entry.afterColon;
    const to = value?.range && isVoid(value) ? raw.start + value.range[1] : entry.afterColon;
    return { from, to, text: `${raw.eol}${blockItem(item, '  ', raw.eol)}` };
  }
  if (isSeq(value)) return value.flow ? intoBrackets(raw, value, item) : below(raw, value, item);
  const from = raw.start + value.range[0];
  const to = raw.start + value.range[1];
  const written = raw.text.slice(from, to);
  if (!isScalar(value) || /[,;[\]{}\n]/.test(written)) return null;
  return { from, to, text: `[${written}, ${flowItem(item)}]` };
}

function isVoid(value: unknown): boolean {
  return isScalar(value) && /^(?:~|null)?$/i.test(String(value.value ?? ''));
}

function intoBrackets(raw: RawFile, list: YAMLSeq, item: Item): Splice {
  const last = list.items.at(-1);
  const end = isNode(last) && last.range ? last.range[1] : null;
  const at =
    end === null ? raw.text.indexOf('[', raw.start + (list.range?.[0] ?? 0)) + 1 : raw.start + end;
  return { from: at, to: at, text: end === null ? flowItem(item) : `, ${flowItem(item)}` };
}

function below(raw: RawFile, list: YAMLSeq, item: Item): Splice | null {
  const last = list.items.at(-1);
  const range = isNode(last) ? last.range : list.range;
  if (!range || !list.range) return null;
  const first = raw.start + list.range[0];
  const indent = raw.text.slice(lineStart(raw.text, first), first);
  const at = lastLineEnd(raw, raw.start + range[1]);
  return { from: at, to: at, text: raw.eol + blockItem(item, indent, raw.eol) };
}

/** An item of a list on lines of its own. */
export function blockItem(item: Item, indent: string, eol: string): string {
  if (typeof item === 'string') return `${indent}- ${yamlText(item)}`;
  return Object.entries(item)
    .map(([key, text], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${yamlText(text)}`)
    .join(eol);
}

/** An item of a list in brackets. */
export function flowItem(item: Item): string {
  if (typeof item === 'string') return yamlText(item, 'brackets');
  const parts = Object.entries(item).map(([key, text]) => `${key}: ${yamlText(text, 'brackets')}`);
  return `{${parts.join(', ')}}`;
}

export function entryNamed(raw: RawFile, key: string): RawEntry | undefined {
  return entriesOf(raw).find((entry) => entry.key === key);
}

/** Just past the last value of an entry: a list or group itself would take the comments below it along. */
export function endOfEntry(raw: RawFile, entry: RawEntry): number {
  const value = isNode(entry.pair.value) ? entry.pair.value : null;
  if (!value?.range) return entry.afterColon;
  const end = raw.start + value.range[1];
  if (isSeq(value) && !value.flow) return lastOf(raw, value.items.at(-1)) ?? end;
  if (isMap(value) && !value.flow) return lastOf(raw, value.items.at(-1)?.value) ?? end;
  return end;
}

function lastOf(raw: RawFile, node: unknown): number | null {
  return isNode(node) && node.range ? raw.start + node.range[1] : null;
}

/** The end of the line on which something ends, before its line end; what ends with one ends on the line before. */
export function lastLineEnd(raw: RawFile, end: number): number {
  let at = end;
  while (at > raw.start && /\s/.test(raw.text[at - 1] ?? '')) at -= 1;
  const newline = raw.text.indexOf('\n', at);
  if (newline < 0) return raw.text.length;
  return raw.text[newline - 1] === '\r' ? newline - 1 : newline;
}
