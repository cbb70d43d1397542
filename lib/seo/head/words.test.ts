import { describe, expect, test } from 'vitest';
import { longEnough, shortDescription } from './description';
import { openGraphLocale } from './locale';

describe('a description', () => {
  test('of up to 170 characters is left as it is', () => {
    const text = 'x'.repeat(170);
    expect(shortDescription(text)).toBe(text);
  });

  test('that is short goes on with other sentences, and no further than it needs', () => {
    const long = 'x'.repeat(60);
    expect(longEnough('Short', ['', 'Short', 'Another', long, 'Never'])).toBe(
      `Short. Another. ${long}`,
    );
    expect(longEnough('How?', [long])).toBe(`How? ${long}`);
    expect(longEnough('', [long])).toBe(long);
    expect(longEnough(long, ['Another'])).toBe(long);
    expect(longEnough('Short', [])).toBe('Short');
  });

  test('that is longer is cut between words, without what stood before the cut', () => {
    const text = `${'word '.repeat(33)}ends, and goes on for a while`;
    expect(shortDescription(text)).toBe(`${'word '.repeat(33).trim()}…`);
    const comma = `${'x'.repeat(150)} and, ${'y'.repeat(40)}`;
    expect(shortDescription(comma)).toBe(`${'x'.repeat(150)} and…`);
  });

  test.each(['汉'.repeat(300), '👍🏽'.repeat(120), `${'x'.repeat(169)} ${'y'.repeat(9)}`])(
    'never grows past 170 characters nor halves one: %#',
    (text) => {
      const short = shortDescription(text);
      expect(short.length).toBeLessThanOrEqual(170);
      expect(() => encodeURIComponent(short)).not.toThrow();
      expect(short).toMatch(/…$/);
    },
  );
});

test.each([
  ['en-GB', 'en_GB'],
  ['en', 'en_US'],
  ['hi', 'hi_IN'],
  ['ur', 'ur_PK'],
  ['ko', 'ko_KR'],
  ['zh-Hant', 'zh_TW'],
])('the language %s is the locale %s', (tag, locale) => {
  expect(openGraphLocale(tag)).toBe(locale);
});
