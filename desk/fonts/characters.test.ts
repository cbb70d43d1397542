import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  ACCENTS,
  ACCENTS_AND_SIGNS,
  LETTERS,
  NAMES,
  PLAIN,
  SIGNS,
  unicodeRange,
} from './characters';

test('neighbours are drawn together, in the order of their numbers', () => {
  expect(unicodeRange('cabz₹')).toBe('U+0061-0063, U+007a, U+20b9');
});

test('no character is looked for in two files', () => {
  const all = [...PLAIN, ...ACCENTS_AND_SIGNS, ...SIGNS, ...NAMES, ...LETTERS];
  expect(new Set(all).size).toBe(all.length);
});

test('the page has what news is written with', () => {
  for (const one of '“”‘’–—…½€£₹é→') expect(PLAIN + ACCENTS_AND_SIGNS + SIGNS).toContain(one);
});

test('the pages look for each character in the file that has it', () => {
  const loaded = readFileSync('components/document/fonts.ts', 'utf8');
  for (const characters of [ACCENTS_AND_SIGNS, SIGNS, NAMES, LETTERS])
    expect(loaded.split(`'${unicodeRange(characters)}'`)).toHaveLength(3);
  expect(loaded.split(`'${unicodeRange(ACCENTS)}'`)).toHaveLength(2);
});
