import { expect, test } from 'vitest';
import { readQuery } from './asked';
import { marked, Needles, passageOf } from './marks';

const found = (text: string, query: string) =>
  marked(text, new Needles(readQuery(query)))
    .filter((piece) => piece.found)
    .map((piece) => piece.text);

test.each([
  ['in either case', 'River and RIVER', 'river', ['River', 'RIVER']],
  ['with marks over its first letter', 'Électricité', 'electricite', ['Électricité']],
  ['by its beginning', 'Floodplain', 'flood', ['Floodplain']],
  ['behind plain letters of the same word', 'NHK大学', '大学', ['大学']],
])('a word is marked %s', (_, text, query, pieces) => {
  expect(found(text, query)).toEqual(pieces);
});

test('a passage of a long text begins and ends with whole words, on one line', async () => {
  const text = `${'before '.repeat(40)}\n\nthe  treaty\tof the river ${'after '.repeat(60)}`;
  const pieces = await passageOf('', async () => text, new Needles(readQuery('river treaty')));
  const passage = pieces.map((piece) => piece.text).join('');
  expect(passage).toContain('before the treaty of the river after');
  expect(passage).toMatch(/^… before .* after …$/);
});
