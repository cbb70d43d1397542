import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry';

test('a file without frontmatter is an entry named after itself', () => {
  expect(readEntry('The text.\n', 'topics/climate_change.md', 'UTC')).toEqual({
    value: {
      path: 'topics/climate_change.md',
      slug: 'climate-change',
      name: 'climate change',
      note: '',
      kind: 'person',
      draft: false,
      appears: null,
      vanishes: null,
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
    const { value, problems } = readEntry(`---\n${lines}\n---\nText`, 'authors/x.md', 'UTC');
    expect(value).toMatchObject({ slug: 'x', body: 'Text', ...expected });
    expect(problems).toEqual([]);
  });
});

test.each([
  ['authors/Asha Rao.md', 'asha-rao'],
  ['topics/मुंबई.markdown', 'मुंबई'],
  ['pages/About.MDX', 'about'],
])('the address of %s is made of "%s"', (path, slug) => {
  expect(readEntry('', path, 'UTC').value?.slug).toBe(slug);
});

test('a frontmatter that can not be read keeps the entry back and is reported', () => {
  const { value, problems } = readEntry('---\ntitle: a: b\n---\n', 'pages/about.md', 'UTC');
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

describe('a page says when readers may see it, as an article does:', () => {
  test.each([
    ['status: draft', { draft: true }],
    ['draft: yes', { draft: true }],
    ['published: false', { draft: true }],
    ['status: published', { draft: false, appears: null }],
    ['published: 2025-10-01 09:00', { appears: Date.parse('2025-10-01T03:30Z') }],
    [
      'date: 2025-10-01 09:00\npublishDate: 2025-10-02 09:00',
      { appears: Date.parse('2025-10-02T03:30Z') },
    ],
    ['embargo: 2025-10-01 09:00Z', { appears: Date.parse('2025-10-01T09:00Z') }],
    ['expires: 2025-10-01 09:00', { vanishes: Date.parse('2025-10-01T03:30Z') }],
  ])('%s', (lines, expected) => {
    const text = `---\ntitle: X\n${lines}\n---\nText`;
    expect(readEntry(text, 'pages/x.md', 'Asia/Kolkata').value).toMatchObject(expected);
  });

  test.each([
    ['draft: ture', 'truth-unknown'],
    ['status: drft', 'choice-unknown'],
    ['published: 2025-02-30', 'date-impossible'],
  ])('a slip in it (%s) keeps the page back and is reported', (line, code) => {
    const { value, problems } = readEntry(`---\ntitle: X\n${line}\n---\nText`, 'pages/x.md', 'UTC');
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code, severity: 'error', line: 3, path: 'pages/x.md' }]);
  });
});
