import { describe, expect, test } from 'vitest';
import { editArticle, type FieldChange } from './edit-article';

const file = (frontmatter: string) => `---\n${frontmatter}---\nBody.\n`;
const edit = (frontmatter: string, change: FieldChange) =>
  editArticle(file(frontmatter), 'a.md', [change]);

describe('a text is set', () => {
  test.each([
    [
      'in place of another, the comment kept',
      'title: A # yes\nlabel: news\n',
      'title: B # yes\nlabel: news\n',
    ],
    ['in place of a quoted one', 'title:   "A: x"   # yes\n', 'title:   B   # yes\n'],
    ['where nothing stands', 'title:\nlabel: news\n', 'title: B\nlabel: news\n'],
    [
      'where nothing but a comment stands',
      'title: # what\nlabel: news\n',
      'title: B # what\nlabel: news\n',
    ],
    [
      'in place of a text over lines',
      'title: A\n  goes on\n  here\nlabel: news\n',
      'title: B\nlabel: news\n',
    ],
    [
      'in place of a folded block',
      'title: >-\n  A\n  goes on\n\nlabel: news\n',
      'title: B\n\nlabel: news\n',
    ],
    ['under another system’s key', 'headline: A\nlabel: news\n', 'headline: B\nlabel: news\n'],
    ['under a quoted key', '"title": A\n', '"title": B\n'],
    ['on a new last line', 'label: news\n# the end\n', 'label: news\n# the end\ntitle: B\n'],
    [
      'after a block that ends the frontmatter',
      'note: |\n  words\n',
      'note: |\n  words\ntitle: B\n',
    ],
    [
      'after a list with its own comments',
      'topics:\n  - a # one\n  # two\n',
      'topics:\n  - a # one\n  # two\ntitle: B\n',
    ],
  ])('%s', (_, before, after) => {
    expect(edit(before, { field: 'title', set: 'B' })).toBe(file(after));
  });

  test.each([
    ['yes', '"yes"'],
    ['12', '12'],
    ['1.10', '"1.10"'],
    ['~', '"~"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['#b', '"#b"'],
    ['- a', '"- a"'],
    ['"quoted"', `'"quoted"'`],
    ['it\'s "so": yes', `'it''s "so": yes'`],
    ['back\\slash', 'back\\slash'],
    ['@home', '"@home"'],
    ['*star*', '"*star*"'],
    ['{a}', '"{a}"'],
    ['नमस्ते: दुनिया', '"नमस्ते: दुनिया"'],
    ['---', '"---"'],
    ['2025-10-01 09:40', '2025-10-01 09:40'],
  ])('the text %s is written %s', (text, written) => {
    expect(edit('label: news\n', { field: 'title', set: text })).toBe(
      file(`label: news\ntitle: ${written}\n`),
    );
  });
});

describe('an item is added', () => {
  test.each([
    ['to no list', 'title: A\n', 'title: A\naliases:\n  - /b\n'],
    ['to an empty one', 'aliases:\ntitle: A\n', 'aliases:\n  - /b\ntitle: A\n'],
    ['to empty brackets', 'aliases: [] # none\n', 'aliases: [/b] # none\n'],
    ['to brackets', 'aliases: [/a] # old\n', 'aliases: [/a, /b] # old\n'],
    ['to brackets over lines', 'aliases: [\n  /a, # one\n]\n', 'aliases: [\n  /a, /b, # one\n]\n'],
    [
      'below others, as they are indented',
      'aliases:\n- /a # one\n# end\ntitle: A\n',
      'aliases:\n- /a # one\n- /b\n# end\ntitle: A\n',
    ],
    [
      'below others, indented by four',
      'aliases:\n    - "/a"\n',
      'aliases:\n    - "/a"\n    - /b\n',
    ],
    ['to a single text', 'aliases: /a # old\n', 'aliases: [/a, /b] # old\n'],
    ['under another system’s key', 'redirect_from:\n  - /a\n', 'redirect_from:\n  - /a\n  - /b\n'],
    ['to nothing', 'aliases: null\n', 'aliases: \n  - /b\n'],
  ])('%s', (_, before, after) => {
    expect(edit(before, { field: 'aliases', add: '/b' })).toBe(file(after));
  });

  test('as a group, in the form the list has', () => {
    const add = { at: '2025-10-01', text: 'A, b: [c]' };
    expect(edit('corrections: [{at: 2025-09-01, text: X}]\n', { field: 'corrections', add })).toBe(
      file('corrections: [{at: 2025-09-01, text: X}, {at: 2025-10-01, text: "A, b: [c]"}]\n'),
    );
  });
});

describe('a text is taken out of a list', () => {
  test.each([
    [
      'with its line',
      'aliases:\n  - /a\n  - /b # old\n  # end\n  - /c\n',
      'aliases:\n  - /a\n  # end\n  - /c\n',
    ],
    ['with its comma', 'aliases: [/a, /b, /c]\n', 'aliases: [/a, /c]\n'],
    ['at the head of brackets', 'aliases: [/b, /c]\n', 'aliases: [/c]\n'],
    ['with the list, where it is the only one', 'aliases:\n  - "/b"\ntitle: A\n', 'title: A\n'],
    ['with its key, where it is no list', 'aliases: /b\ntitle: A\n', 'title: A\n'],
  ])('%s', (_, before, after) => {
    expect(edit(before, { field: 'aliases', drop: '/b' })).toBe(file(after));
  });

  test('and is refused where it is not', () => {
    expect(() => edit('aliases: [/a]\n', { field: 'aliases', drop: '/b' })).toThrow();
  });
});

describe('an entry is taken away', () => {
  test.each([
    ['with its comment', '# keep\nstatus: draft # not yet\ntitle: A\n', '# keep\ntitle: A\n'],
    [
      'that is a list, with comments of the next kept',
      'status:\n  - a\n# next\ntitle: A\n',
      '# next\ntitle: A\n',
    ],
    ['that is a block', 'status: |\n  a\n  b\n\ntitle: A\n', '\ntitle: A\n'],
    ['that is the last', 'title: A\nstatus: draft\n', 'title: A\n'],
    ['that is not there', 'title: A\n', 'title: A\n'],
  ])('%s', (_, before, after) => {
    expect(edit(before, { field: 'status', remove: true })).toBe(file(after));
  });
});

describe('what can not be changed safely is refused with the line to write by hand', () => {
  test.each([
    [
      'a text with commas that stands for a list',
      'aliases: /a, /b\n',
      { field: 'aliases', add: '/c' },
      '- /c',
    ],
    [
      'a group where a list is wanted',
      'corrections: {at: 2025-09-01, text: X}\n',
      { field: 'corrections', add: { at: '2025-10-01', text: 'Y' } },
      '- at: 2025-10-01',
    ],
  ] as [string, string, FieldChange, string][])('%s', (_, before, change, line) => {
    expect(() => edit(before, change)).toThrow(/can not change safely/);
    try {
      edit(before, change);
    } catch (error) {
      expect((error as { mend: string }).mend).toContain(line);
    }
  });

  test('a frontmatter that is broken is named with its line', () => {
    expect(() => edit('title: "A\nlabel: news\n', { field: 'title', set: 'B' })).toThrow(
      /can not be read: line 2/,
    );
  });
});
