import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldTable, withFieldTable } from './field-table';
import { readArticle } from './read-article';
import { FIELD_NAMES, type FieldNotes, frontmatterSchema } from './schema';

const DOCUMENT = readFileSync('docs/CONTENT.md', 'utf8');

test('docs/CONTENT.md describes every field as the schema reads it', () => {
  expect(DOCUMENT, 'run "npm run docs" and commit what it wrote').toBe(withFieldTable(DOCUMENT));
  expect(fieldTable().split('\n')).toHaveLength(FIELD_NAMES.length + 2);
});

test.each(FIELD_NAMES)('the example of %s is one that the paper accepts', (name) => {
  const { example } = frontmatterSchema.shape[name].meta() as unknown as FieldNotes;
  const others = { title: 'A title', published: '2024-01-01' };
  const lines = Object.entries({ ...others, [name]: example }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  const conventions = {
    zone: 'UTC',
    language: 'en',
    sections: [{ slug: 'business', name: 'Business', description: '' }],
    sectionsDeclared: true,
  };
  expect(
    readArticle(`---\n${lines.join('\n')}\n---\nText`, 'articles/a.md', conventions).problems,
  ).toEqual([]);
});
