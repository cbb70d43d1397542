import { expect, test } from 'vitest';
import { readQuery } from './asked';
import { allOf } from './expression';

const vocabulary = (beginning: number) => ({
  articlesBeginning: async () => beginning,
  articlesWith: async () => 5000,
  completions: async () => [],
});
const queryOf = (text: string, beginning: number) =>
  allOf(readQuery(text), { vocabulary: vocabulary(beginning), aliases: () => [] });

test('a word that ends a query is looked for as a beginning too, unless too many words begin so', async () => {
  expect((await queryOf('flood', 10)).all).toEqual([
    [
      { words: ['flood'], beginning: false, inflected: true },
      { words: ['floods'], beginning: false, inflected: true },
      { words: ['flood'], beginning: true },
    ],
  ]);
  expect((await queryOf('flood', 50_000)).all).toEqual([
    [
      { words: ['flood'], beginning: false, inflected: true },
      { words: ['floods'], beginning: false, inflected: true },
    ],
  ]);
});

test('a Korean word is still looked for where too many words begin with it', async () => {
  expect((await queryOf('정부', 10)).all).toEqual([[{ words: ['정부'], beginning: true }]]);
  expect((await queryOf('정부', 50_000)).all).toEqual([[{ words: ['정부'], beginning: false }]]);
});
