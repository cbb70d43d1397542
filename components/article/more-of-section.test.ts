import { expect, test } from 'vitest';
import type { Headline } from '@/lib/archive/archive';
import { moreOfSection } from './more-of-section';

const headline = (id: number, lang = 'en') => ({ id, lang }) as Headline;
const newest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => headline(id));

test('a short text has enough in its related headlines', () => {
  expect(moreOfSection({ id: 1, words: 449, lang: 'en' }, [], newest)).toEqual([]);
});

test('neither the story itself nor what is related stands there again', () => {
  const more = moreOfSection({ id: 1, words: 900, lang: 'en' }, [headline(3)], newest);
  expect(more.map(({ id }) => id)).toEqual([2, 4, 5, 6, 7]);
});

test('only what readers of the story can read', () => {
  const mixed = [headline(2, 'ur'), headline(3)];
  const more = moreOfSection({ id: 1, words: 900, lang: 'en' }, [], mixed);
  expect(more.map(({ id }) => id)).toEqual([3]);
});
