import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LATIN, LETTERS, NAMES, SIGNS, unicodeRange } from './characters';

test('neighbours are drawn together, in the order of their numbers', () => {
  expect(unicodeRange('cabz₹')).toBe('U+0061-0063, U+007a, U+20b9');
});

test('no character is looked for in two files', () => {
  const all = [...LATIN, ...SIGNS, ...NAMES, ...LETTERS];
  expect(new Set(all).size).toBe(all.length);
});

test('the page has what news is written with', () => {
  for (const one of '“”‘’–—…½€£₹é→') expect(LATIN + SIGNS).toContain(one);
});

test('the pages look for each character in the file that has it', () => {
  const loaded = readFileSync('components/document/fonts.ts', 'utf8');
  for (const characters of [SIGNS, NAMES, LETTERS])
    expect(loaded.split(`'${unicodeRange(characters)}'`)).toHaveLength(3);
});
