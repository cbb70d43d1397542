import { describe, expect, test } from 'vitest';
import { LABELS } from '@/lib/content/article';
import { type Words, wordsFor } from './words';

const LANGUAGES = ['en', 'hi', 'ko', 'ur'];

/** Arguments that no dictionary can contain, one for each place a function has. */
const GIVEN = ['Ⅰ', 'Ⅱ'];

/** Every text of a dictionary by the path to it; functions are asked with words that can be found again. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') return [[path, String(value(...GIVEN.slice(0, value.length)))]];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path ? `${path}.${key}` : key),
  );
}

const parametersOf = (words: Words) =>
  Object.entries(words)
    .filter(([, value]) => typeof value === 'function')
    .map(([key, value]) => [key, (value as () => string).length]);

const english = textsOf(wordsFor('en'));

describe.each(LANGUAGES)('the words in %s', (lang) => {
  const words = wordsFor(lang);
  const texts = textsOf(words);

  test('are in that language and there for every key', () => {
    expect(words.lang).toBe(lang);
    expect(texts.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
    expect(Object.keys(words.labels).sort()).toEqual([...LABELS].sort());
    expect(parametersOf(words)).toEqual(parametersOf(wordsFor('en')));
  });

  test('say something in every place, with the words they are given', () => {
    const silent = texts.filter(
      ([path, text]) =>
        text !== text.trim() ||
        // A byline needs no word in Hindi, Korean and Urdu.
        (text === '' && path !== 'by') ||
        /undefined|null|NaN|\[object/.test(text),
    );
    expect(silent).toEqual([]);
    const given = (list: [string, string][]) =>
      list.map(([path, text]) => [path, (text.match(/[ⅠⅡ]/g) ?? []).sort().join('')]).sort();
    expect(given(texts)).toEqual(given(english));
  });
});

test.each(['hi', 'ko', 'ur'])('no word in %s is left in English', (lang) => {
  const inLatin = textsOf(wordsFor(lang)).filter(
    ([path, text]) => path !== 'lang' && /[a-z]/i.test(text),
  );
  expect(inLatin).toEqual([]);
});

test.each([
  ['en-IN', 'en'],
  ['hi-IN', 'hi'],
  ['UR', 'ur'],
  ['ko-KR', 'ko'],
  ['fr', 'en'],
  ['', 'en'],
  ['kok', 'en'],
])('a page in "%s" speaks %s', (tag, lang) => {
  expect(wordsFor(tag).lang).toBe(lang);
});

test.each([
  ['en', 1, '1 story'],
  ['en', 0, '0 stories'],
  ['en', 2, '2 stories'],
  ['hi', 1, '1 ख़बर'],
  ['hi', 2, '2 ख़बरें'],
  ['ur', 1, '1 خبر'],
  ['ur', 2, '2 خبریں'],
  ['ko', 1, '기사 1건'],
  ['ko', 2, '기사 2건'],
])('in %s %i of them are "%s"', (lang, count, text) => {
  expect(wordsFor(lang).storyCount(count)).toBe(text);
});

test.each([
  ['en', '3 stories for “rice”'],
  ['ko', '‘rice’ 기사 3건'],
])('in %s the results of a search are "%s"', (lang, text) => {
  expect(wordsFor(lang).resultCount(3, 'rice')).toBe(text);
});
