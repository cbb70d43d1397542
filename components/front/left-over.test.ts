import { expect, test } from 'vitest';
import type { Headline } from '@/lib/archive/archive';
import { leftOver } from './left-over';

const headline = (id: number) => ({ id }) as Headline;
const top = { lead: headline(1), related: [], secondary: [headline(3)] };
const bands = [{ headlines: [headline(4)] }];
const left = (newest: number[]) => leftOver(top, bands, newest.map(headline)).map(({ id }) => id);

test('nothing that stands on the page stands there again', () => {
  expect(left([1, 2, 3, 4, 5, 6, 7])).toEqual([2, 5, 6, 7]);
});

test('one or two are not worth a band', () => {
  expect(left([1, 2, 3, 4, 5])).toEqual([]);
});
