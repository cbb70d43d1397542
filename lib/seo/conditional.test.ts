import { expect, test } from 'vitest';
import { entityTag, isStillGood } from './conditional';

const TAG = '"abc"';
const MODIFIED = Date.parse('2025-09-01T10:00:00.700Z');
const SAME = 'Mon, 01 Sep 2025 10:00:00 GMT';
const BEFORE = 'Mon, 01 Sep 2025 09:59:59 GMT';

test.each<[what: string, tags: string | null, date: string | null, good: boolean]>([
  ['nothing', null, null, false],
  ['the tag', TAG, null, true],
  ['the tag made weak on its way', 'W/"abc"', null, true],
  ['the tag among others', '"x", "abc"', null, true],
  ['any tag', '*', null, true],
  ['another tag', '"abcd"', null, false],
  ['the date', null, SAME, true],
  ['an older date', null, BEFORE, false],
  ['a date that is none', null, 'yesterday', false],
  ['another tag and the date: the tag decides', '"x"', SAME, false],
  ['the tag and an older date: the tag decides', TAG, BEFORE, true],
])('a client that has %s', (_, ifNoneMatch, ifModifiedSince, good) => {
  expect(isStillGood({ ifNoneMatch, ifModifiedSince }, TAG, MODIFIED)).toBe(good);
});

test('the same text has the same tag, and no other has', () => {
  expect(entityTag('a')).toBe(entityTag('a'));
  expect(entityTag('a')).not.toBe(entityTag('b'));
  expect(entityTag('a')).toMatch(/^"[\w-]{27}"$/);
});
