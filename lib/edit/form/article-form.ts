import {
  FIELD_NAMES,
  type FieldNotes,
  type FrontmatterFields,
  frontmatterSchema,
} from '@/lib/content/schema';
import type { Section } from '@/lib/content/site';
import { type Form, type FormField, takesOf } from './form';

type FieldName = keyof FrontmatterFields;

/** Fields that are read and not offered, each with the reason. */
export const NOT_OFFERED: Partial<Record<FieldName, string>> = {
  publishDate: 'another system’s word: `published` and `embargo` say it',
  draft: 'another system’s word: `status` says it',
  categories: 'another system’s word: `section` and `topics` say it',
};

/** Words for what its key does not say plainly enough. */
const LABELS: Partial<Record<FieldName, string>> = {
  title: 'Headline',
  slug: 'End of the address',
  embargo: 'Embargo until',
  label: 'Kind of piece',
  image: 'Lead picture',
  related: 'Related first',
  unrelated: 'Never related',
  lang: 'Language',
  dir: 'Direction of the script',
  translations: 'In other languages',
  aliases: 'Former addresses',
  canonical: 'Address of the original',
  noindex: 'Hide from search engines',
  history: 'Show how it changed',
};

/** The form of an article: the fields of the schema that reads it, in its order and in its words. */
export function articleForm(sections: readonly Section[]): Form {
  const offered = FIELD_NAMES.filter((name) => NOT_OFFERED[name] === undefined);
  return {
    name: 'articles',
    label: 'Articles',
    one: 'Article',
    fields: offered.map((name) => fieldNamed(name, sections)),
  };
}

function fieldNamed(name: FieldName, sections: readonly Section[]): FormField {
  const schema = frontmatterSchema.shape[name];
  const notes = schema.meta() as FieldNotes | undefined;
  if (!notes) throw new Error(`The field ${name} has no notes in lib/content/schema.ts.`);
  const required = notes.default === 'required';
  const what = takes(name, sections);
  const otherwise = name === 'section' ? (sections[0]?.slug ?? '') : notes.default;
  return {
    name,
    schema,
    required,
    synonyms: [],
    label: LABELS[name] ?? plainName(name),
    hint: (required ? notes.what : `${notes.what} ${leftOut(name, notes)}`)
      .replaceAll('`', '')
      .trim(),
    takes: what,
    otherwise: isChoice(what, otherwise) ? otherwise : '',
  };
}

function isChoice(takes: FormField['takes'], value: string): boolean {
  return takes.kind === 'choice' && takes.choices.some((choice) => choice.value === value);
}

function leftOut(name: FieldName, notes: FieldNotes): string {
  if (name === 'published') return 'Left empty in a new article: now.';
  return notes.default === 'none' ? '' : `Left empty: ${notes.default.replace(/^none; /, '')}.`;
}

function takes(name: FieldName, sections: readonly Section[]): FormField['takes'] {
  if (name === 'section')
    return {
      kind: 'choice',
      choices: sections.map(({ slug, name: label }) => ({ value: slug, label })),
    };
  if (name === 'standfirst') return { kind: 'paragraph' };
  return takesOf(frontmatterSchema.shape[name]);
}

/** `keyPoints` as "Key points". */
function plainName(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
