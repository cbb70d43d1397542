import { parse, stringify } from 'yaml';
import { readSite } from '@/lib/content/read-site';
import { formsOf } from './configuration';
import type { Form } from './form';
import { readSent, type Sent } from './form-values';
import { READ_KEY, showFile } from './show-file';

export const { value: site } = readSite(
  'name: The Test\nlanguage: en-GB\nzone: Asia/Kolkata\nsections: [World, Business]\n',
  'site.yaml',
  'test',
);

export const around = {
  conventions: { ...site, sectionsDeclared: true },
  now: Date.parse('2025-10-01T12:00:00+05:30'),
};

export function formFor(path: string, sections = site.sections): Form {
  const form = formsOf({ sections }).find(({ name }) => path.startsWith(`${name}/`));
  if (!form) throw new Error(`No form is for ${path}.`);
  return form;
}

/**
 * What comes back when somebody opens a file, changes fields and saves: the editor reads what it is shown as YAML and
 * writes it in its own way.
 * @param body what the text is changed to; left out, it stays
 */
export function sentAfter(
  text: string,
  form: Form,
  changed: Record<string, unknown> = {},
  body?: string,
): Sent {
  const shown = showFile(text, `${form.name}/a.md`, form, 'read', site.zone);
  const [, head = '', rest = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(shown) ?? [];
  const data = { ...(parse(head) as object), ...changed };
  return readSent(`---\n${stringify(data)}---\n${body ?? rest}`, form, READ_KEY, site.zone);
}
