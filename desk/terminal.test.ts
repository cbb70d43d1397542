import { expect, test } from 'vitest';
import { columnsOf, printable, table } from './terminal';

test.each([
  ['abc', 3],
  ['한국', 4],
  ['नमस्ते', 4],
  ['é', 1],
  ['', 0],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a table is as wide as its widest cells, whatever their script', () => {
  expect(
    table([
      ['a', '한국', 'x'],
      ['bcd', 'e', 'y'],
    ]),
  ).toBe('a    한국  x\nbcd  e     y\n');
});

test('nothing that moves the cursor or turns the line around is printed', () => {
  expect(printable('a\u001b[2Jb\u0007\u202ec\td\u200f')).toBe('a�[2Jb��c\td\u200f');
});
