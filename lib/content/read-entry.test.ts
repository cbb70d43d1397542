import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry';

test('a file without frontmatter is an entry named after itself', () => {
  expect(readEntry('The text.\n', 'topics/climate_change.md')).toEqual({
    value: {
      path: 'topics/climate_change.md',
      slug: 'climate-change',
      name: 'climate change',
      note: '',
      kind: 'person',
      body: 'The text.\n',
    },
    problems: [],
  });
});

describe('an entry says', () => {
  test.each([
    ['its name', 'name: Asha *Rao*', { name: 'Asha Rao' }],
    ['its title for a name', 'Title: About us', { name: 'About us' }],
    ['its name before its title', 'title: A\nname: B', { name: 'B' }],
    ['a role', 'role: Reporter', { note: 'Reporter' }],
    ['a description', 'Description: Everything on rice.', { note: 'Everything on rice.' }],
    ['a standfirst', 'standfirst: Who we are.', { note: 'Who we are.' }],
    ['that it is a desk', 'kind: Desk', { kind: 'desk' }],
    ['that it is a person', 'kind: person', { kind: 'person' }],
    ['nothing of use in lists', 'name: [a]\nrole: {b: c}', { name: 'x', note: '' }],
  ])('%s', (_, lines, expected) => {
    const { value, problems } = readEntry(`---\n${lines}\n---\nText`, 'authors/x.md');
    expect(value).toMatchObject({ slug: 'x', body: 'Text', ...expected });
    expect(problems).toEqual([]);
  });
});

test.each([
  ['authors/Asha Rao.md', 'asha-rao'],
  ['topics/मुंबई.markdown', 'मुंबई'],
  ['pages/About.MDX', 'about'],
])('the address of %s is made of "%s"', (path, slug) => {
  expect(readEntry('', path).value?.slug).toBe(slug);
});

test('a frontmatter that can not be read keeps the entry back and is reported', () => {
  const { value, problems } = readEntry('---\ntitle: a: b\n---\n', 'pages/about.md');
  expect(value).toBeNull();
  expect(problems).toEqual([
    {
      severity: 'error',
      code: 'frontmatter-broken',
      path: 'pages/about.md',
      line: 2,
      column: 9,
      field: '',
      value: 'title: a: b',
      message: 'The text holds a character that means something else to YAML here.',
      mend: 'Put the text in quotation marks: title: "a: b"',
    },
  ]);
});
