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

/** What a field takes, for whoever shows it to be filled in. */
export type FieldForm =
  | { kind: 'line' | 'list' | 'names' | 'moment' | 'picture' | 'corrections' | 'translations' }
  | { kind: 'choice'; choices: readonly string[] }
  /** `otherwise` holds where nothing is said. */
  | { kind: 'truth'; otherwise: boolean };

/**
 * A field that reads whatever stands in the file. It answers with a value, and objects to what it can not use;
 * zod carries the objections with their place.
 * @param form stands in the field's metadata, so that a form to edit articles is made from the same schema
 */
export function field<T>(form: FieldForm, read: (value: unknown, object: Objecting) => T) {
  return z
    .unknown()
    .transform(
      (value, context): T =>
        read(value === '' ? null : (value ?? null), ({ message, path, ...params }) =>
          context.addIssue({ code: 'custom', message, path: path ?? [], params }),
        ),
    )
    .meta({ form });
}

/** What a field takes. @throws Error for what was not made by `field` */
export function formOf(made: z.ZodType): FieldForm {
  const form = made.meta()?.form as FieldForm | undefined;
  if (!form)
    throw new Error('A field of the schema does not say what it takes: make it by field().');
  return form;
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
