import { describe, expect, test } from 'vitest';
import { entityTag, isStillGood, opaqueTag } from './conditional';

const COPY = { opaque: 'abc', modified: Date.parse('2025-10-01T12:00:00.700Z') };
const SAME = 'Wed, 01 Oct 2025 12:00:00 GMT';
const BEFORE = 'Wed, 01 Oct 2025 11:59:59 GMT';

test('every encoding has a strong tag of its own', () => {
  expect(['identity', 'gzip', 'br'].map((encoding) => entityTag('abc', encoding))).toEqual([
    '"abc"',
    '"abc-gzip"',
    '"abc-br"',
  ]);
});

test('the same bytes have the same tag, and no others have', () => {
  expect(opaqueTag('a')).toBe(opaqueTag(Buffer.from('a')));
  expect(opaqueTag('a')).not.toBe(opaqueTag('b'));
  expect(opaqueTag('a')).toMatch(/^[\w-]{20}$/);
});

describe('what a client has is still good', () => {
  test.each<[what: string, tags: string | null | undefined, date: string | null, good: boolean]>([
    ['with its tag', '"abc"', null, true],
    ['with its tag in another encoding', '"abc-br"', null, true],
    ['with a tag that a proxy made weak', 'W/"abc-gzip"', null, true],
    ['with one of several tags', '"x", "abc" ,"y"', null, true],
    ['with any tag', ' * ', null, true],
    ['not with another tag', '"abd"', null, false],
    ['not with half of a tag', '"ab"', null, false],
    ['not with a tag that is no tag', 'abc', null, false],
    ['not with an empty list of tags', '', SAME, false],
    ['with the time of its last change', null, SAME, true],
    ['not with an earlier time', undefined, BEFORE, false],
    ['not with a time that is none', null, 'yesterday', false],
    ['not with another tag, whatever the time', '"x"', SAME, false],
    ['with its tag, whatever the time', '"abc"', BEFORE, true],
    ['not without either', null, null, false],
  ])('%s', (_, ifNoneMatch, ifModifiedSince, good) => {
    expect(isStillGood({ ifNoneMatch, ifModifiedSince }, COPY)).toBe(good);
  });
});
