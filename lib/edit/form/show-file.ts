import { readFrontmatter } from '@/lib/content/frontmatter';
import type { Form, FormField } from './form';
import { shownValues } from './form-values';
import { isEmpty, type Value } from './values';

/** The key under which a file says, to the editor alone, which of its texts was read. */
export const READ_KEY = 'editorRead';

/**
 * A file as the editor gets it: every field of its form under one key and in one shape, however the file writes it,
 * as YAML that is JSON, and below it the text. It is never written to a file.
 * @param read names the text that the file has now
 */
export function showFile(
  text: string,
  path: string,
  form: Form,
  read: string,
  zone: string,
): string {
  const { data, body } = readFrontmatter(text, path);
  const values = shownValues(data, form, zone);
  const lines = form.fields.flatMap((field) => {
    const value = values.get(field.name) ?? '';
    return isEmpty(value) ? [] : [`${field.name}: ${JSON.stringify(asWidget(field, value))}\n`];
  });
  return `---\n${lines.join('')}${READ_KEY}: ${JSON.stringify(read)}\n---\n${body}`;
}

/** A value in the shape in which a widget of the editor wants it. */
function asWidget({ takes }: FormField, value: Value): unknown {
  if (takes.kind === 'truth') return value === 'true';
  if (takes.kind !== 'translations') return value;
  return Object.entries(value).map(([language, story]) => ({ language, story }));
}
