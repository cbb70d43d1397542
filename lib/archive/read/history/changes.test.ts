import { expect, test } from 'vitest';
import { changesBetween } from './changes';

/** Runs as a text: what came between plus signs, what went between minus signs. */
const told = (before: string[], after: string[]) =>
  changesBetween(before, after).map((runs) =>
    runs
      .map(({ kind, text }) => ({ same: text, came: `+${text}+`, went: `-${text}-` })[kind])
      .join(''),
  );

test('a reader is told the words that changed, and those that go together as one', () => {
  expect(
    told(['The bench under the banyan is back.'], ['The bench under the neem tree is back.']),
  ).toEqual(['The bench under the -banyan-+neem tree+ is back.']);
});

test('paragraphs that stayed are left out, those that came or went are whole', () => {
  expect(told(['One.', 'Two.', 'Three.'], ['One.', 'Three.', 'Four.'])).toEqual([
    '-Two.-',
    '+Four.+',
  ]);
  expect(told(['Same.'], ['Same.'])).toEqual([]);
});

test('two paragraphs that share little stand one after the other', () => {
  expect(told(['A cat sat on the mat.'], ['Parliament rose early today.'])).toEqual([
    '-A cat sat on the mat.-+Parliament rose early today.+',
  ]);
});

test('what is told gives both texts back', () => {
  const before = 'Seven kites were seen over the old town on Sunday, said the club.';
  const after = 'Nine kites were seen over the town on Monday and Tuesday, said a club.';
  const runs = changesBetween([before], [after])[0] ?? [];
  const without = (kind: string) =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect([without('came'), without('went')]).toEqual([before, after]);
});

test('two long texts with nothing in common are told in bounded time, whole', () => {
  const words = (seed: string) => Array.from({ length: 30_000 }, (_, i) => `${seed}${i}`).join(' ');
  const [runs] = changesBetween([words('a')], [words('b')]);
  expect(runs?.map(({ kind }) => kind)).toEqual(['went', 'came']);
});
