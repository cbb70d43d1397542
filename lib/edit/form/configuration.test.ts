import { expect, test } from 'vitest';
import { readSite } from '@/lib/content/read-site';
import { FIELD_NAMES, frontmatterSchema } from '@/lib/content/schema';
import { articleForm, NOT_OFFERED } from './article-form';
import { editorConfiguration, formsOf } from './configuration';

const { value: site } = readSite(
  'name: The Test\nlanguage: en-GB\nzone: Asia/Kolkata\nsections: [World, {name: Science & more, slug: science}]\n',
  'site.yaml',
  'test',
);
const LOCAL = {
  backend: { name: 'paper', proxy_url: '/desk/edit/files', branch: 'main' },
  folder: '',
  siteUrl: 'http://localhost:3000',
  editorAddress: '/desk/edit',
} as const;

interface Widget {
  name: string;
  label: string;
  hint: string;
  widget: string;
  required: boolean;
  options?: unknown;
  default?: unknown;
}

const collectionsOf = (where: Parameters<typeof editorConfiguration>[1]) =>
  editorConfiguration(site, where).collections as {
    name: string;
    folder: string;
    fields: Widget[];
  }[];
const widgets = collectionsOf(LOCAL)[0]?.fields ?? [];
const widget = (name: string) => widgets.find((one) => one.name === name);

test('every field of the schema is in the form, in its order, or is named with the reason why it is not', () => {
  const offered = FIELD_NAMES.filter((name) => !(name in NOT_OFFERED));
  expect(widgets.map(({ name }) => name)).toEqual([...offered, 'editorRead', 'body']);
  const unknown = Object.keys(NOT_OFFERED).filter((name) => !(name in frontmatterSchema.shape));
  expect(unknown).toEqual([]);
});

test('a field is explained in the words of the schema, and only what an article must have is required', () => {
  expect(widget('topics')).toMatchObject({
    label: 'Topics',
    hint: 'What it is about. A topic needs no file of its own.',
    widget: 'list',
  });
  expect(widget('keyPoints')?.label).toBe('Key points');
  expect(widget('dir')?.hint).toBe(
    'Which way its script runs: ltr or rtl. Left empty: as the language is written.',
  );
  expect(widgets.filter(({ required }) => required).map(({ name }) => name)).toEqual(['title']);
});

test('what a story may be is what the schema and site.yaml say, and a new one is a draft', () => {
  const { shape } = frontmatterSchema;
  const readable = (name: 'status' | 'label') =>
    ((widget(name)?.options ?? []) as { value: string }[]).map(({ value }) =>
      shape[name].parse(value),
    );
  expect(readable('status')).toEqual(['draft', 'published', 'withdrawn']);
  expect(readable('label')).toContain('explainer');
  expect(widget('status')?.default).toBe('draft');
  expect(widget('section')?.options).toEqual([
    { value: 'world', label: 'World' },
    { value: 'science', label: 'Science & more' },
  ]);
});

test('no field of any form is without a name for people and a kind that the editor has', () => {
  const known = /^(?:string|text|list|object|select|boolean|datetime|markdown|hidden|image)$/;
  for (const { fields } of collectionsOf(LOCAL))
    for (const field of fields) {
      expect(field.label, field.name).toMatch(/\S/);
      expect(field.widget, field.name).toMatch(known);
    }
});

test('on GitHub the files are in the folder of the repository, on this machine in the content folder', () => {
  const backend = {
    name: 'paper-on-github',
    repo: 'a/b',
    branch: 'main',
    base_url: 'https://l',
    forms_url: '/desk/edit/files',
    folder: 'content',
  } as const;
  const folders = (where: Parameters<typeof editorConfiguration>[1]) =>
    collectionsOf(where).map(({ folder }) => folder);
  expect(folders(LOCAL)).toEqual(['articles', 'pages', 'topics', 'authors']);
  expect(folders({ ...LOCAL, backend, folder: 'content' })[0]).toBe('content/articles');
});

test('each form has a first field, from which a new file gets its name', () => {
  expect(formsOf(site).map(({ fields }) => fields[0]?.required)).toEqual([true, true, true, true]);
  expect(articleForm(site.sections).fields[0]?.label).toBe('Headline');
});
