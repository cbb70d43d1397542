import { isRecord, readFrontmatter } from '@/lib/content/frontmatter';
import { foldKey, sortKeys, type WrittenField } from '@/lib/content/keys';
import { FIELD_NAMES } from '@/lib/content/schema';
import { Mistake } from '../mistake';
import { plainBody } from '../replace-body';
import type { Form, FormField } from './form';
import { shownValue, type Value } from './values';

/** What the fields of a form say, by name. */
export type Values = ReadonlyMap<string, Value>;

/** The key and the value of a field in a file, which may write it in another system's word. */
export function writtenField(
  data: Record<string, unknown>,
  form: Form,
  field: FormField,
): WrittenField | null {
  if (form.name === 'articles') return sortKeys(data, FIELD_NAMES).known.get(field.name) ?? null;
  const entries = Object.entries(data);
  const keys = [field.name, ...field.synonyms];
  const found = keys.flatMap((name) => entries.filter(([key]) => foldKey(key) === name));
  const [key, value] = found.find(([, one]) => one !== '' && one !== null) ?? found[0] ?? [];
  return key === undefined ? null : { key, value };
}

/** What every field of a form shows of a file. */
export function shownValues(data: Record<string, unknown>, form: Form, zone: string): Values {
  const values = new Map(
    form.fields.map((field) => [
      field.name,
      shownValue(field, writtenField(data, form, field)?.value ?? null, zone),
    ]),
  );
  if (saysDraft(data) && values.has('status')) values.set('status', 'draft');
  return values;
}

/** Whether a file says in another system's word that it is a draft. */
function saysDraft(data: Record<string, unknown>): boolean {
  return /^(?:true|yes|on|1|y)$/i.test(
    String(sortKeys(data, FIELD_NAMES).known.get('draft')?.value),
  );
}

/** What came back from the editor. */
export interface Sent {
  /** A field that is not among them stays as it is in the file. */
  values: Values;
  body: string;
  /** Names the text that was shown; empty for a new file. */
  read: string;
}

/**
 * Reads what the editor wrote of a form.
 * @throws Mistake when it can not be read
 */
export function readSent(raw: string, form: Form, readKey: string, zone: string): Sent {
  const { data, body, problems } = readFrontmatter(raw, 'sent.md');
  const [fault] = problems;
  if (fault || !isRecord(data))
    throw new Mistake(
      `What the editor sent can not be read: ${fault?.message ?? ''}`,
      'Copy your text, load the page again and save once more.',
    );
  const { [readKey]: read = '', ...fields } = data;
  const sent = form.fields.filter(({ name }) => name in fields);
  const values = new Map(
    sent.map((field) => [field.name, shownValue(field, fields[field.name], zone)]),
  );
  return { values, body: plainBody(body), read: String(read ?? '') };
}
