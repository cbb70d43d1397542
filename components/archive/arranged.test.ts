import { expect, test } from 'vitest';
import type { Headline } from '@/lib/archive/archive';
import { arranged } from './arranged';

/** A list in which `p` is a story with a picture, `-` one without and `u` one in Urdu. */
const list = (stories: string) =>
  [...stories].map(
    (story, id) =>
      ({ id, lang: story === 'u' ? 'ur' : 'en', picture: story === 'p' ? {} : null }) as Headline,
  );

const ids = (stories: string, page = 1) => {
  const { lead, secondary, others } = arranged(list(stories), page, 'en-GB');
  const id = (headline: Headline) => headline.id;
  return [lead?.id ?? null, secondary.map(id), others.map(id)];
};

test('the newest story with a picture leads, three follow, then the list', () => {
  expect(ids('-p----')).toEqual([1, [0, 2, 3], [4, 5]]);
});

test('the newest leads where none of the newest has a picture', () => {
  expect(ids('-----p')).toEqual([0, [1, 2, 3], [4, 5]]);
});

test('a story in another language waits in the list', () => {
  expect(ids('up----')).toEqual([1, [2, 3, 4], [0, 5]]);
});

test('a short list has no row, a very short one no lead', () => {
  expect(ids('pppp')).toEqual([0, [], [1, 2, 3]]);
  expect(ids('pp')).toEqual([null, [], [0, 1]]);
});

test('further pages are the list alone', () => {
  expect(ids('pppppp', 2)).toEqual([null, [], [0, 1, 2, 3, 4, 5]]);
});
