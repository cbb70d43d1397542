import { describe, expect, test } from 'vitest';
import { entityTag, isKnown } from './conditional';

const page = { opaque: 'abc', modified: Date.parse('2025-10-01T12:00:00Z') };
const SAME = 'Wed, 01 Oct 2025 12:00:00 GMT';
const BEFORE = 'Wed, 01 Oct 2025 11:59:59 GMT';

test('every encoding has a strong tag of its own', () => {
  expect(['identity', 'gzip', 'br'].map((encoding) => entityTag('abc', encoding))).toEqual([
    '"abc"',
    '"abc-gzip"',
    '"abc-br"',
  ]);
});

describe('a reader has the page already', () => {
  test.each([
    ['with its tag', { 'if-none-match': '"abc"' }, true],
    ['with its tag in another encoding', { 'if-none-match': '"abc-br"' }, true],
    ['with a tag that a proxy made weak', { 'if-none-match': 'W/"abc-gzip"' }, true],
    ['with one of several tags', { 'if-none-match': '"x", "abc" ,"y"' }, true],
    ['with any tag', { 'if-none-match': ' * ' }, true],
    ['not with another tag', { 'if-none-match': '"abd"' }, false],
    ['not with half of a tag', { 'if-none-match': '"ab"' }, false],
    ['not with a tag that is no tag', { 'if-none-match': 'abc' }, false],
    ['with the time of its last change', { 'if-modified-since': SAME }, true],
    ['not with an earlier time', { 'if-modified-since': BEFORE }, false],
    ['not with a time that is none', { 'if-modified-since': 'yesterday' }, false],
    [
      'not with another tag, whatever the time',
      { 'if-none-match': '"x"', 'if-modified-since': SAME },
      false,
    ],
    [
      'with its tag, whatever the time',
      { 'if-none-match': '"abc"', 'if-modified-since': BEFORE },
      true,
    ],
    ['not without either', {}, false],
  ])('%s', (_, headers, expected) => {
    expect(isKnown(headers, page)).toBe(expected);
  });
});
