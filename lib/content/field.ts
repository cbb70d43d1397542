import { z } from 'zod';
import { plainLine } from './plain-words';
import type { Severity } from './problem';

/** What a field says about a value it can not use. */
interface Objection {
  code: string;
  message: string;
  mend: string;
  /** Where in the field's value, as in `src` of an image. */
  path?: (string | number)[];
  /** A warning leaves the field out and shows the article; an error keeps the file back. */
  severity?: Severity;
}

/** How a field says that it can not use a value. */
export type Objecting = (objection: Objection) => void;

/**
 * A field that reads whatever stands in the file. It answers with a value, and objects to what it can not use;
 * zod carries the objections with their place.
 */
export function field<T>(read: (value: unknown, object: Objecting) => T) {
  return z
    .unknown()
    .transform(
      (value, context): T =>
        read(value === '' ? null : (value ?? null), ({ message, path, ...params }) =>
          context.addIssue({ code: 'custom', message, path: path ?? [], params }),
        ),
    );
}

export function isText(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

export function lineOf(value: unknown, object: Objecting): string {
  if (value === null || value === undefined) return '';
  if (isText(value)) return plainLine(String(value));
  object({
    code: 'text-wanted',
    message: 'A text is wanted here, and there is a list or a group.',
    mend: 'Write one line of text.',
  });
  return '';
}

/** A list as people write it: a list, one text, a text with commas, with nothing where nothing is meant. */
export function itemsOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  const items = Array.isArray(value)
    ? value.flat(2)
    : isText(value)
      ? String(value).split(/[,;]/)
      : [value];
  return items.filter(
    (item) => item !== null && item !== undefined && !(isText(item) && String(item).trim() === ''),
  );
}
