import { describe, expect, test } from 'vitest';
import { readFront } from './read-front';

const SECTIONS = ['world', 'business'];
const read = (text: string) => readFront(text, 'front.yaml', SECTIONS);
/** The slots as `place position article line`. */
const slots = (text: string) =>
  read(text).value.map(
    ({ place, position, article, line }) => `${place} ${position} ${article} ${line}`,
  );
const problems = (text: string) =>
  read(text).problems.map(
    ({ line, column, severity, code, field, mend }) =>
      `${line}:${column} ${severity} ${code} ${field}: ${mend}`,
  );

describe('the places that editors filled by hand', () => {
  test.each([
    ['nothing', '', []],
    ['empty places', 'lead:\nsecondary: []\nsections:\n', []],
    ['a lead', 'lead: a-story', ['lead 0 a-story 1']],
    ['a file for a lead', 'lead: " articles/2025/a.md "', ['lead 0 articles/2025/a.md 1']],
    ['a list on one line', 'secondary: [a, b]', ['secondary 0 a 1', 'secondary 1 b 1']],
    ['a list', '# x\nsecondary:\n  - a\n  - b', ['secondary 0 a 3', 'secondary 1 b 4']],
    [
      'a list that is not indented',
      'lead: x\nsecondary:\n- a\n- b',
      ['lead 0 x 1', 'secondary 0 a 3', 'secondary 1 b 4'],
    ],
    [
      'bands',
      'sections:\n  business:\n    - a\n    - b\n  world: c',
      ['world 0 c 5', 'business 0 a 3', 'business 1 b 4'],
    ],
    [
      'Windows line ends',
      '\ufefflead: a\r\nsecondary:\r\n  - b\r\n',
      ['lead 0 a 1', 'secondary 0 b 3'],
    ],
    ['an empty item', 'secondary: [a, "", b]', ['secondary 0 a 1', 'secondary 2 b 1']],
  ])('%s', (_, text, expected) => {
    expect(slots(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });
});

test.each([
  ['breaking: a-story', { article: 'a-story', text: '' }],
  [
    'breaking: {article: a-story, text: Rain stops play}',
    { article: 'a-story', text: 'Rain stops play' },
  ],
])('%s fills the strip of breaking news', (text, slot) => {
  expect(read(`lead: b\n${text}`).value[0]).toEqual({
    place: 'breaking',
    position: 0,
    line: 2,
    ...slot,
  });
});

describe('a wrong place is reported with its line and its mend, and the rest is used', () => {
  test.each([
    ['leed: x', '2:1 warning front-place-unknown leed: Did you mean lead?'],
    [
      'hero: x',
      '2:1 warning front-place-unknown hero: The places are breaking, lead, secondary, sections.',
    ],
    [
      'sections:\n  busines: [x]',
      '3:3 warning front-place-unknown busines: Did you mean business?',
    ],
    [
      'sections:\n  sport: [x]',
      '3:3 warning front-place-unknown sport: The places are world, business.',
    ],
    [
      'sections: [x]',
      '2:1 warning front-sections-shape sections: Write below it, indented by two spaces, lines like "world: [slug-of-an-article]".',
    ],
    [
      'secondary: a: b',
      '2:13 error front-broken : Put the text in quotation marks: secondary: "a: b"',
    ],
    ['lead: again', '2:1 error front-broken : Keep the one that is right and delete the other.'],
  ])('%s', (line, problem) => {
    const text = `lead: a-story\n${line}\n`;
    expect(problems(text)).toEqual([problem]);
    expect(slots(text)).toEqual(['lead 0 a-story 1']);
  });
});
