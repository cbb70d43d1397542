import { expect, test } from 'vitest';
import type { Reading } from '../reading';
import type { WordQuery } from '../words';
import { readQuery } from './asked';
import { Finder } from './finder';
import type { Shelf } from './shelf';

/** Words that so many articles have; how many have all that is asked for, in any place and in a prominent one. */
interface Index {
  docs: Record<string, number>;
  inAll: number;
  prominent: number;
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** A finder in an archive of 100,000 articles, and what is ranked by it. */
function finderIn({ docs, inAll, prominent }: Index) {
  const ranked: WordQuery[] = [];
  const reading = {
    version: '1',
    one: async (_: string, { letters }: { letters: string }) => ({ docs: docs[letters] ?? 0 }),
    words: {
      matching: async ({ columns }: WordQuery) => ids(columns ? prominent : inAll),
      ranked: async (query: WordQuery) => {
        ranked.push(query);
        return ids(query.columns ? prominent + 5 : inAll).map((id) => ({ id, score: 100 - id }));
      },
    },
  } as unknown as Reading;
  const shelf = {
    size: 100_000,
    aliases: () => [],
    found: () => undefined,
    keep: () => undefined,
    shows: () => true,
    relativeLength: (id: number) => id,
  } as unknown as Shelf;
  return { finder: new Finder(reading, shelf), ranked };
}

const wordsOf = (queries: WordQuery[]) => queries.map(({ all }) => all.map(([row]) => row?.words));

test('of too many to rank, those with all words in a prominent place are ranked by those that tell something', async () => {
  const { finder, ranked } = finderIn({
    docs: { the: 95_000, budget: 8000 },
    inAll: 8000,
    prominent: 12,
  });
  const { ids: found, best } = await finder.withAll(readQuery('the budget'));
  expect(found).toHaveLength(8000);
  expect(best.map(({ id }) => id)).toEqual(ids(12));
  expect(wordsOf(ranked)).toEqual([[['budget']]]);
});

test('where nearly all articles have the words, shorter ones with a headline of them come first', async () => {
  const { finder, ranked } = finderIn({
    docs: { who: 90_000, is: 95_000 },
    inAll: 85_000,
    prominent: 3,
  });
  const { best } = await finder.withAll(readQuery('who is'));
  const [first, second, third] = best.map(({ score }) => score);
  expect(best.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(first).toBeGreaterThan(second ?? 0);
  expect(second).toBeGreaterThan(third ?? 0);
  expect(ranked).toEqual([]);
});

test('a word that is asked for twice is looked for once', async () => {
  const { finder, ranked } = finderIn({ docs: { river: 40, treaty: 50 }, inAll: 7, prominent: 1 });
  await finder.withAll(readQuery('river treaty river'));
  expect(wordsOf(ranked)).toEqual([[['treaty'], ['river']]]);
});
