import type { z } from 'zod';
import { frontmatterSchema } from '@/lib/content/schema';
import { oneOfField, plainField } from '@/lib/content/schema-fields';
import { type Form, type FormField, takesOf } from './form';

const { status, embargo, expires } = frontmatterSchema.shape;

/** The forms of what is tied to no day, as lib/content/read-entry.ts reads it. */
export const PAGE_FORM: Form = {
  name: 'pages',
  label: 'Pages',
  one: 'Page',
  fields: [
    entryField('title', plainField(), 'Title', 'What the page is called.', ['name']),
    entryField(
      'standfirst',
      plainField(),
      'Standfirst',
      'One or two sentences under the title; also what search engines show.',
      ['role', 'description'],
    ),
    entryField('status', status, 'Status', 'Whether readers may see it.'),
    entryField('embargo', embargo, 'Embargo until', 'It is not there before this moment.'),
    entryField('expires', expires, 'Expires', 'From this moment it is no longer there.'),
  ],
};

export const TOPIC_FORM: Form = {
  name: 'topics',
  label: 'Topics',
  one: 'Topic',
  fields: [
    entryField('name', plainField(), 'Name', 'As articles name it among their topics.', ['title']),
    entryField('description', plainField(), 'Description', 'What it is about, in a sentence.', [
      'role',
      'standfirst',
    ]),
  ],
};

export const AUTHOR_FORM: Form = {
  name: 'authors',
  label: 'Authors',
  one: 'Author',
  fields: [
    entryField('name', plainField(), 'Name', 'As it stands above a story.', ['title']),
    entryField('role', plainField(), 'Role', 'What they write about.', [
      'description',
      'standfirst',
    ]),
    entryField(
      'kind',
      oneOfField(['person', 'desk'], {}),
      'Kind',
      'Whether one person signs or a desk.',
    ),
  ],
};

function entryField(
  name: string,
  schema: z.ZodType,
  label: string,
  hint: string,
  synonyms: readonly string[] = [],
): FormField {
  const required = name === 'name' || name === 'title';
  const otherwise = { status: 'published', kind: 'person' }[name] ?? '';
  return { name, schema, label, hint, synonyms, required, otherwise, takes: takesOf(schema) };
}
