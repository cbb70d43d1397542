import { expect, test } from 'vitest';
import { directionOf, languageOf, nameOfLanguage } from './language-tag';

test.each([
  ['en-IN', 'en', 'ltr'],
  ['hi', 'hi', 'ltr'],
  ['ko-KR', 'ko', 'ltr'],
  ['ur', 'ur', 'rtl'],
  ['UR-pk', 'ur', 'rtl'],
  ['ar', 'ar', 'rtl'],
  ['fa', 'fa', 'rtl'],
  ['he', 'he', 'rtl'],
])('%s is the language %s, written %s', (tag, language, direction) => {
  expect(languageOf(tag)).toBe(language);
  expect(directionOf(tag)).toBe(direction);
});

test.each([
  ['hi', 'हिन्दी'],
  ['ur', 'اردو'],
  ['ko', '한국어'],
  ['en', 'English'],
])('a link to a translation into %s says %s', (tag, name) => {
  expect(nameOfLanguage(tag)).toBe(name);
});
