import { expect, test } from 'vitest';
import { bearsSmallCut } from './small-cut';

const CENTRE = { x: 50, y: 50 };
const DRAWN_FOR_DARK = { hash: 'b', name: 'map' };

test.each([
  ['a photograph', null, CENTRE, true],
  ['a drawing', DRAWN_FOR_DARK, CENTRE, false],
  ['a drawing with a focal point', DRAWN_FOR_DARK, { x: 40, y: 50 }, true],
])('%s', (_, dark, focus, expected) => {
  expect(bearsSmallCut({ dark, focus })).toBe(expected);
});
