import type { Section } from '@/lib/content/site';
import { isoInZone } from '@/lib/time/zone';
import { articleTemplate } from '../article-template';
import { fileNameFor } from '../file-name';
import { Mistake } from '../mistake';
import { replaceBody } from '../replace-body';
import { yamlText } from '../yaml-text';
import type { Form } from './form';
import type { Sent } from './form-values';
import { type Surroundings, savedFile } from './save-file';
import type { Value } from './values';

/** A file that is begun in the editor. */
interface NewFile {
  /** Below the content folder. */
  path: string;
  text: string;
}

/**
 * A new file, as `broadsheet new` makes it: an article in the folder of its month, with every field explained.
 * @throws Mistake when it lacks what it needs, or could not be shown
 */
export function newFile(form: Form, sent: Sent, around: Surroundings): NewFile {
  return form.name === 'articles' ? newArticle(form, sent, around) : newEntry(form, sent, around);
}

function newArticle(form: Form, sent: Sent, around: Surroundings): NewFile {
  const { sections, zone } = around.conventions;
  const headline = textOf(sent.values.get('title'));
  const now = isoInZone(around.now, zone).slice(0, 16).replace('T', ' ');
  const published = textOf(sent.values.get('published')) || now;
  const slug = nameFrom(textOf(sent.values.get('slug')) || headline, 'headline');
  const path = `articles/${monthOf(published, now)}/${slug}.md`;
  const text = articleTemplate({
    headline,
    published,
    section: textOf(sent.values.get('section')) || firstOf(sections),
    sections: sections.map((section) => section.slug),
    topics: listOf(sent.values.get('topics')),
    authors: listOf(sent.values.get('authors')),
    label: textOf(sent.values.get('label')) || 'news',
    isDraft: textOf(sent.values.get('status')) === 'draft',
  });
  // What the template filled in by itself is no wish of the editor's to take away.
  const values = new Map([...sent.values].filter(([, value]) => value !== ''));
  return { path, text: savedFile(text, path, form, { ...sent, values }, around) };
}

function monthOf(published: string, now: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(published) ?? /^(\d{4})-(\d{2})/.exec(now) ?? [];
  return `${year}/${month}`;
}

function firstOf(sections: readonly Section[]): string {
  return sections[0]?.slug ?? 'news';
}

function newEntry(form: Form, sent: Sent, around: Surroundings): NewFile {
  const [first] = form.fields;
  const name = textOf(sent.values.get(first?.name ?? ''));
  const path = `${form.name}/${nameFrom(name, first?.label.toLowerCase() ?? 'name')}.md`;
  const begun = replaceBody(`---\n${first?.name}: ${yamlText(name)}\n---\n`, path, sent.body);
  return { path, text: savedFile(begun, path, form, sent, around) };
}

/** @param of what the name of the file is made from, for messages */
function nameFrom(text: string, of: string): string {
  const name = fileNameFor(text);
  if (name !== '') return name;
  throw new Mistake(
    text === ''
      ? `The ${of} is empty.`
      : `"${text}" holds no letter or digit to make an address of.`,
    `Write a ${of} with a letter or a digit in it.`,
  );
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
