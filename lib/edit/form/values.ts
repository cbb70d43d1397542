import type { Named } from '@/lib/content/article';
import { instantOfDate, readDate } from '@/lib/content/date-text';
import { isText, itemsOf } from '@/lib/content/field';
import { isRecord } from '@/lib/content/frontmatter';
import { slugify } from '@/lib/content/plain-words';
import { isoInZone } from '@/lib/time/zone';
import type { Item } from '../set-field';
import type { FormField } from './form';

/** What stands in a field of a form. An empty text, list or group is a field that was left out. */
export type Value = string | readonly Item[] | Readonly<Record<string, string>>;

/** What a part of a picture is called here, and by other systems. */
export const PICTURE_KEYS: Record<string, readonly string[]> = {
  src: ['src', 'url', 'image', 'path', 'file'],
  alt: ['alt'],
  caption: ['caption'],
  credit: ['credit', 'copyright'],
  focus: ['focus', 'focal'],
};

/**
 * What somebody sees in a field whose value stands in a file, or comes back from the editor. It has one form for each
 * meaning, so that what was not touched is the same before and after.
 * @param written as it stands in the frontmatter, every scalar a text
 * @param zone the paper's, in which moments are shown
 */
export function shownValue(field: FormField, written: unknown, zone: string): Value {
  const { takes, schema } = field;
  switch (takes.kind) {
    case 'line':
    case 'paragraph':
      return lineOf(written);
    case 'choice':
      return choiceOf(field, lineOf(written)) || field.otherwise;
    case 'truth':
      return lineOf(written) === ''
        ? String(takes.otherwise)
        : String(schema.safeParse(written).data);
    case 'moment':
      return momentOf(lineOf(written), zone);
    case 'names':
      return ((schema.safeParse(written).data ?? []) as Named[]).map(({ name }) => name);
    case 'list':
      return (Array.isArray(written) ? written : itemsOf(written)).map(lineOf).filter(Boolean);
    case 'picture':
      return pictureOf(written);
    case 'corrections':
      return itemsOf(written)
        .filter(isRecord)
        .map((item) => correctionOf(item, zone));
    case 'translations':
      return translationsOf(written);
  }
}

/** Whether a field says nothing. */
export function isEmpty(value: Value): boolean {
  return typeof value === 'object' ? Object.keys(value).length === 0 : value === '';
}

function lineOf(value: unknown): string {
  return isText(value) ? String(value).replace(/\s+/g, ' ').trim() : '';
}

/** Sections are also written by their names, and other systems have words of their own for a status. */
function choiceOf({ takes, schema }: FormField, text: string): string {
  const choices = takes.kind === 'choice' ? takes.choices : [];
  const meant = choices.find(
    ({ value, label }) => value === text || (text !== '' && slugify(label) === slugify(text)),
  );
  return meant?.value ?? lineOf(schema.safeParse(text).data) ?? text;
}

/** To the minute; what can not be read is shown empty, and stays in the file until another is chosen. */
function momentOf(text: string, zone: string): string {
  const reading = readDate(text);
  if (!reading.ok) return '';
  return isoInZone(instantOfDate(reading.date, zone), zone).slice(0, 16).replace('T', ' ');
}

function pictureOf(written: unknown): Record<string, string> {
  const first = Array.isArray(written) ? written[0] : written;
  const parts: Record<string, unknown> = isRecord(first) ? first : { src: first };
  const said = Object.entries(PICTURE_KEYS).flatMap(([name, keys]): [string, string][] => {
    const text = lineOf(keys.map((key) => parts[key]).find(isText));
    const value = name === 'src' ? text.replace(/^\/?images\//, '') : text;
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(said);
}

function correctionOf(item: Record<string, unknown>, zone: string): Record<string, string> {
  const at = lineOf(item.at ?? item.date);
  return { at: momentOf(at, zone) || at, text: lineOf(item.text) };
}

/** A group of language and slug in a file; in a form, where languages are added, a list of both. */
function translationsOf(written: unknown): Record<string, string> {
  const pairs: [string, unknown][] = Array.isArray(written)
    ? written.filter(isRecord).map((item) => [lineOf(item.language), item.story])
    : Object.entries(isRecord(written) ? written : {});
  const said = pairs.map(([language, story]): [string, string] => [language, lineOf(story)]);
  return Object.fromEntries(said.filter(([language, story]) => language && story));
}
