import { describe, expect, test } from 'vitest';
import { assumedSite } from '@/lib/content/read-site';
import { editionOf, foreign, inLanguage, turned } from './edition';

const SITE = {
  ...assumedSite('test'),
  name: 'The Meridian',
  language: 'en-GB',
  zone: 'Asia/Kolkata',
  sections: [{ slug: 'world', name: 'World', description: '' }],
};
const edition = editionOf(SITE, [], 0);

test('the edition speaks the paper’s language in the paper’s zone', () => {
  expect(edition).toMatchObject({
    lang: 'en-GB',
    dir: 'ltr',
    reading: { lang: 'en-GB', zone: 'Asia/Kolkata' },
  });
  expect(edition.words.lang).toBe('en');
});

test('a page in another language keeps the paper and its zone', () => {
  const urdu = inLanguage(edition, 'ur', 'rtl');
  expect(urdu).toMatchObject({
    site: SITE,
    lang: 'ur',
    dir: 'rtl',
    reading: { lang: 'ur', zone: 'Asia/Kolkata' },
  });
  expect(urdu.words.home).toBe('صفحۂ اول');
});

describe('a text is marked only where it is not in the page’s language or direction', () => {
  test.each([
    ['en-GB', undefined],
    ['en', undefined],
    ['hi', 'hi'],
    ['en-US', 'en-US'],
    ['e', 'e'],
  ])('%s on an en-GB page: %s', (lang, mark) => {
    expect(foreign(lang, edition)).toBe(mark);
  });

  test('by its direction', () => {
    expect(turned('rtl', edition)).toBe('rtl');
    expect(turned('ltr', edition)).toBeUndefined();
  });
});
