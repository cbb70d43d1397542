import { expect, test } from 'vitest';
import { mergeBody } from './merge-body';

const BEFORE = `The first paragraph,
on two lines.

- one
- two


| A | B |
| --- | ---: |
| 1 | 2 |

:::pullquote
A line set large.
:::

Also read: [](other.md)

The same.

The same.
`;

const REWRITTEN = `The first paragraph,
on two lines.

* one
* two

| A | B |
| - | - |
| 1 | 2 |

:::pullquote
A line set large.
:::

Also read: [](other.md)

The same.

The same.
`;

test('a text that was only written anew stays as it was, tables aligned and blanks between blocks too', () => {
  expect(mergeBody(BEFORE, REWRITTEN)).toBe(BEFORE);
});

test('of a text with one new word only that paragraph changes', () => {
  const edited = REWRITTEN.replace('set large', 'set very large');
  expect(mergeBody(BEFORE, edited)).toBe(BEFORE.replace('set large', 'set very large'));
});

test('a new paragraph comes in, and the blocks around it stay', () => {
  const edited = REWRITTEN.replace('\n| A | B |', '\nA new one.\n\n| A | B |');
  expect(mergeBody(BEFORE, edited)).toBe(BEFORE.replace('\n\n\n| A', '\n\nA new one.\n\n| A'));
});

test('what is taken out is gone, and what was moved stands where it was put', () => {
  expect(mergeBody('One.\n\nTwo.\n\n- a\n', '* a\n\nOne.\n')).toBe('- a\n\nOne.\n');
});

test('columns that are aligned anew are', () => {
  const edited = BEFORE.replace('| --- | ---: |', '| :--- | ---: |');
  expect(mergeBody(BEFORE, edited)).toBe(edited);
});
