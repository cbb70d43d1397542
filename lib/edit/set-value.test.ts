import { describe, expect, test } from 'vitest';
import { editArticle, type FieldChange } from './edit-article';
import { replaceBody } from './replace-body';

const edit = (frontmatter: string, change: FieldChange) => {
  const after = editArticle(`---\n${frontmatter}---\nBody.\n`, 'a.md', [change]);
  return after.replace(/^---\n|---\nBody\.\n$/g, '');
};

const BLOCK = `title: T
image:
  src: map.svg # drawn by us
  alt: "A map: of Korea"
  focus: 40% 30% # the point that crops keep
# below
label: news
`;
const IMAGE = { src: 'map.svg', alt: 'A map: of Korea', focus: '40% 30%' };

describe('of a group', () => {
  test('only the line changes whose text does, and its comment stays', () => {
    expect(edit(BLOCK, { field: 'image', group: { ...IMAGE, focus: '50% 50%' } })).toBe(
      BLOCK.replace('40% 30%', '50% 50%'),
    );
  });

  test('a new line comes below the last, above the comments that follow', () => {
    expect(edit(BLOCK, { field: 'image', group: { ...IMAGE, credit: 'Us: the desk' } })).toBe(
      BLOCK.replace('keep\n', 'keep\n  credit: "Us: the desk"\n'),
    );
  });

  test('a line that is not wanted goes', () => {
    const { alt, ...others } = IMAGE;
    expect(edit(BLOCK, { field: 'image', group: others })).toBe(
      BLOCK.replace(`  alt: "${alt}"\n`, ''),
    );
  });

  test.each([
    ['in braces', 'image: {src: a.svg, alt: A}\n', 'image: {src: b.svg, alt: A, credit: C}\n'],
    ['that was a bare text', 'image: a.svg\n', 'image:\n  src: b.svg\n  alt: A\n  credit: C\n'],
    ['that was not there', 'title: T\n', 'title: T\nimage:\n  src: b.svg\n  alt: A\n  credit: C\n'],
  ])('one %s is written in its form', (_, before, after) => {
    const group = { src: 'b.svg', alt: 'A', credit: 'C' };
    expect(edit(before, { field: 'image', group })).toBe(after);
  });

  test('one that says nothing goes whole', () => {
    expect(edit(BLOCK, { field: 'image', group: {} })).toBe('title: T\n# below\nlabel: news\n');
  });
});

describe('a list', () => {
  test.each([
    ['in brackets stays in brackets', 'topics: [A, B] # two\n', 'topics: [C, A] # two\n'],
    [
      'on lines stays on lines',
      'topics:\n  - A\n  - B\n# below\n',
      'topics:\n  - C\n  - A\n# below\n',
    ],
    ['that was not there stands in brackets', '', 'topics: [C, A]\n'],
  ])('%s', (_, before, after) => {
    expect(edit(before, { field: 'topics', items: ['C', 'A'] })).toBe(after);
  });

  test('of groups stands on lines', () => {
    const items = [{ at: '2025-08-27', text: 'Was wrong: now right.' }];
    expect(edit('title: T\n', { field: 'corrections', items })).toBe(
      'title: T\ncorrections:\n  - at: 2025-08-27\n    text: "Was wrong: now right."\n',
    );
  });

  test('without items goes', () => {
    expect(edit('topics: [A]\ntitle: T\n', { field: 'topics', items: [] })).toBe('title: T\n');
  });
});

describe('another body', () => {
  test('leaves the frontmatter and the line ends of the file as they are', () => {
    const file = '---\r\ntitle: T # a\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n\r\n';
    expect(replaceBody(file, 'a.md', '\nOne.\n\nThree.\n')).toBe(
      '---\r\ntitle: T # a\r\n---\r\n\r\nOne.\r\n\r\nThree.\r\n\r\n',
    );
  });

  test('ends with a line end where there was none', () => {
    expect(replaceBody('---\ntitle: T\n---', 'a.md', 'One.')).toBe('---\ntitle: T\n---\nOne.\n');
  });
});
