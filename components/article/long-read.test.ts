import { expect, test } from 'vitest';
import type { Picture } from '@/lib/pictures/picture';
import { isLongRead } from './long-read';

const sized = (width: number, height: number) => ({ width, height }) as Picture;

test.each([
  ['long, with a wide picture', 800, sized(1600, 900), true],
  ['too short', 799, sized(1600, 900), false],
  ['without a picture', 2000, null, false],
  ['with a small picture', 2000, sized(1000, 500), false],
  ['with an upright picture', 2000, sized(1600, 2000), false],
])('%s', (_, words, picture, expected) => {
  expect(isLongRead({ words, picture })).toBe(expected);
});
