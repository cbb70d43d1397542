import { isDeepStrictEqual } from 'node:util';
import { isRecord, readFrontmatter } from '@/lib/content/frontmatter';
import { sortKeys } from '@/lib/content/keys';
import { FIELD_NAMES } from '@/lib/content/schema';
import { dropItem } from './drop-item';
import { Mistake } from './mistake';
import { type RawFile, rawFile } from './raw-frontmatter';
import { addItem, type Item, removeKey, type Splice, setText, spliced } from './set-field';
import { setGroup, setItems } from './set-value';
import { yamlText } from './yaml-text';

/** What is to become of a field of an article. */
export type FieldChange =
  | { field: string; set: string }
  | { field: string; remove: true }
  | { field: string; add: Item }
  /** Writes a whole list. */
  | { field: string; items: readonly Item[] }
  /** Writes what a group of texts says. */
  | { field: string; group: Readonly<Record<string, string>> }
  /** Takes a text out of a list. */
  | { field: string; drop: string };

/**
 * Changes fields of an article's file and nothing else of it: comments, order, quotation marks, line ends and body
 * stay byte for byte. What comes out is read again before it is handed back.
 * @param text the whole file
 * @param path below the content folder, for messages
 * @throws Mistake when the file can not be changed safely; it then names the line to write by hand
 */
export function editArticle(text: string, path: string, changes: readonly FieldChange[]): string {
  let now = text;
  for (const change of changes) now = editField(now, path, change);
  return now;
}

function editField(text: string, path: string, change: FieldChange): string {
  refuseBroken(text, path);
  const raw = rawFile(text, path);
  const key = writtenKey(text, path, change.field);
  const splices = splicesFor(raw, key ?? change.field, change);
  if (splices === null && 'remove' in change && key === null) return text;
  const after = splices && spliced(raw.text, splices);
  if (after === null || !changedOnly(text, after, path, key ?? change.field, change))
    throw new Mistake(
      `The frontmatter of ${path} is written in a way that the desk can not change safely.`,
      byHand(change),
    );
  return after;
}

function splicesFor(raw: RawFile, key: string, change: FieldChange): Splice[] | null {
  if ('group' in change) return setGroup(raw, key, change.group);
  const splice = spliceFor(raw, key, change);
  return splice && [splice];
}

function spliceFor(
  raw: RawFile,
  key: string,
  change: Exclude<FieldChange, { group: unknown }>,
): Splice | null {
  if ('set' in change) return setText(raw, key, change.set);
  if ('remove' in change) return removeKey(raw, key);
  if ('drop' in change) return dropItem(raw, key, change.drop);
  if ('items' in change) return setItems(raw, key, change.items);
  return addItem(raw, key, change.add);
}

function refuseBroken(text: string, path: string): void {
  const fault = readFrontmatter(text, path).problems.find(({ severity }) => severity === 'error');
  if (fault)
    throw new Mistake(
      `The frontmatter of ${path} can not be read: line ${fault.line}: ${fault.message}`,
      `${fault.mend} Then try again.`,
    );
}

/** The key a field stands under in a file, which may be another system's word for it; null where it does not. */
export function writtenKey(text: string, path: string, field: string): string | null {
  const { data } = readFrontmatter(text, path);
  return sortKeys(data, FIELD_NAMES).known.get(field)?.key ?? (field in data ? field : null);
}

/** Whether a text differs from another in one field as it was meant to, and in nothing else. */
function changedOnly(
  before: string,
  after: string,
  path: string,
  key: string,
  change: FieldChange,
): boolean {
  const was = readFrontmatter(before, path);
  const is = readFrontmatter(after, path);
  if (is.body !== was.body || is.problems.length > was.problems.length) return false;
  const { [key]: old, ...othersBefore } = was.data;
  const { [key]: present, ...othersAfter } = is.data;
  if (!isDeepStrictEqual(othersBefore, othersAfter)) return false;
  if ('remove' in change) return present === undefined;
  if ('set' in change) return present === change.set.replace(/\s+/g, ' ').trim();
  if ('group' in change) return saysGroup(present, change.group);
  if ('items' in change) return isDeepStrictEqual(listOf(present), [...change.items]);
  const list = listOf(present);
  if ('drop' in change)
    return isDeepStrictEqual(
      list,
      listOf(old).filter((item) => item !== change.drop),
    );
  const had = listOf(old).length;
  return list.length === had + 1 && isDeepStrictEqual(list.at(-1), change.add);
}

/** Whether a group says what it was meant to; what is no text in it is left as it stands. */
function saysGroup(value: unknown, group: Readonly<Record<string, string>>): boolean {
  const members = isRecord(value) ? Object.entries(value) : [];
  const texts = members.filter(([, member]) => typeof member === 'string' || member === null);
  const said = texts.map(([name, text]) => [
    name,
    String(text ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  ]);
  return isDeepStrictEqual(Object.fromEntries(said), { ...group });
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return /^(?:~|null)?$/i.test(String(value ?? '')) ? [] : [value];
}

function byHand(change: FieldChange): string {
  if ('remove' in change) return `Delete the line "${change.field}: …" by hand.`;
  if ('set' in change) return `Write this line by hand: ${change.field}: ${yamlText(change.set)}`;
  if ('drop' in change) return `Take "${change.drop}" out of "${change.field}" by hand.`;
  if ('group' in change)
    return `Write this by hand below "${change.field}:", indented by two spaces: ${linesOf(change.group).join(' ⏎ ')}`;
  const lines = ('items' in change ? change.items : [change.add]).flatMap((item) =>
    typeof item === 'string'
      ? [`- ${yamlText(item)}`]
      : linesOf(item).map((line, i) => `${i ? '  ' : '- '}${line}`),
  );
  return `Write this by hand below "${change.field}:", indented by two spaces: ${lines.join(' ⏎ ')}`;
}

function linesOf(group: Readonly<Record<string, string>>): string[] {
  return Object.entries(group).map(([key, text]) => `${key}: ${yamlText(text)}`);
}
