import { describe, expect, test } from 'vitest';
import { parseYaml } from './yaml';

const QUOTE = 'Put the text in quotation marks: ';
const CLOSE_QUOTE = 'Close it at the end of the text, or take it away.';
const TAB = 'Replace the tab by two spaces.';
const LIST =
  'Write it like [first, second], and put quotes around a text that holds a comma or a bracket.';
const KEY = 'Indent them by two spaces if they go on with the line above, or write "key: value".';
const ONCE = 'Keep the one that is right and delete the other.';

describe('a mistake is found on its line and answered with how to mend it', () => {
  test.each([
    ['an unquoted colon', 'a: b\ntitle: War: a story', 1, 10, `${QUOTE}title: "War: a story"`],
    ['a colon and quotes', 'title: He: "no"', 0, 9, `${QUOTE}title: 'He: "no"'`],
    ['quotes and more', 'title: "War" and peace', 0, 13, `${QUOTE}title: '"War" and peace'`],
    ['a quoted text and a colon', 'title: "A": b', 0, 10, `${QUOTE}title: '"A": b'`],
    ['an at sign', 'title: @home', 0, 7, `${QUOTE}title: "@home"`],
    ['a star', 'a: b\ntitle: *star', 1, 12, `${QUOTE}title: "*star"`],
    ['a percent sign', 'title: %off', 0, 7, `${QUOTE}title: "%off"`],
    ['a backtick', 'title: `code`', 0, 7, `${QUOTE}title: "\`code\`"`],
    ['an unclosed double quote', 'title: "War\na: b', 0, 0, CLOSE_QUOTE],
    ['an unclosed single quote', "a: b\ntitle: 'War", 1, 0, CLOSE_QUOTE],
    ['a tab before a key', 'title: A\nimage:\n\tsrc: a.png', 2, 0, TAB],
    ['an unclosed list', 'a: b\ntopics: [one, two', 1, 0, LIST],
    ['an unclosed group', 'image: {src: a.png', 0, 0, LIST],
    ['a key that stands twice', 'title: A\na: b\ntitle: B', 2, 0, ONCE],
    ['a line without a key', 'title: A\njust words\na: b', 1, 0, KEY],
  ])('%s', (_, source, line, column, mend) => {
    const { faults } = parseYaml(source);
    expect(faults.map((fault) => ({ line: fault.line, column: fault.column }))).toEqual([
      { line, column },
    ]);
    expect(faults[0]?.mend).toBe(mend);
  });
});

test('one broken entry does not hide the others, nor what is right', () => {
  const { data, faults } = parseYaml(
    'title: War: a story\npublished: 2025-08-26\nstandfirst: "Open\ntopics: [a, b\nauthors:\n  - X\nauthors: Y\nimage:\n\tsrc: z',
  );
  expect(data).toEqual({ published: '2025-08-26', authors: ['X'] });
  expect(faults.map(({ line, value }) => [line, value])).toEqual([
    [0, 'title: War: a story'],
    [2, 'standfirst: "Open'],
    [3, 'topics: [a, b'],
    [6, 'authors'],
    [8, 'src: z'],
  ]);
});

test('lists, comments and texts over several lines stay with their entry', () => {
  const { data, faults } = parseYaml(
    'a: x: y\n# a comment\nlist:\n- one\n# another\n- two\ntext: >\n  folded\n  words\nflow: [\n  1,\n]\nmark: |\n  kept\n  lines',
  );
  expect(faults).toHaveLength(1);
  expect(data).toEqual({
    list: ['one', 'two'],
    text: 'folded words\n',
    flow: ['1'],
    mark: 'kept\nlines\n',
  });
});

test.each([
  ['nothing', ''],
  ['a comment', '# only this'],
  ['a list', '- a\n- b'],
  ['words', 'just words'],
])('a source that holds %s has no entries and no faults', (_, source) => {
  expect(parseYaml(source)).toEqual({ data: {}, faults: [] });
});

test('a key that names a part of every object is a key like any other', () => {
  const { data } = parseYaml('constructor: a\n__proto__: b\ntitle: c');
  expect(Object.entries(data)).toEqual([
    ['constructor', 'a'],
    ['__proto__', 'b'],
    ['title', 'c'],
  ]);
});

test.each([
  ['refers to itself', 'title: A\nlist: &a [*a]', 1],
  [
    'names ten times what names ten times',
    Array.from(
      { length: 9 },
      (_, n) => `k${n}: &k${n} [${n ? `*k${n - 1}, `.repeat(10) : 'x'}]`,
    ).join('\n'),
    1,
  ],
])('a source that %s is refused and not followed', (_, source, line) => {
  const { data, faults } = parseYaml(source);
  expect(data).toEqual({});
  expect(faults).toMatchObject([{ line, message: expect.stringContaining('never ends') }]);
});
