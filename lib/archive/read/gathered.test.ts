import { expect, test } from 'vitest';
import { gathered } from './gathered';

test('what is asked in one turn is one question, and each asker has the answer to its own', async () => {
  const questions: number[][] = [];
  const doubled = gathered(async (all: number[]) => {
    questions.push(all);
    return all.map((one) => one * 2);
  });
  expect(await Promise.all([doubled(1), doubled(2), doubled(3)])).toEqual([2, 4, 6]);
  expect(await doubled(4)).toBe(8);
  expect(questions).toEqual([[1, 2, 3], [4]]);
});

test('a question that fails is told to all who asked it, and the next one is asked anew', async () => {
  let isAway = true;
  const answer = gathered(async (all: string[]) => {
    if (isAway) throw new Error('The index is away.');
    return all;
  });
  const asked = await Promise.allSettled([answer('a'), answer('b')]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  expect(await answer('a')).toBe('a');
});
