import { saysSomething } from './telling-words';
import { wordsOf } from './terms';

/** What a third piece of a story counts beside what it would count alone. */
const THIRD = 0.6;
/** More than three stand there only where nothing else is alike. */
const FURTHER = 1e-3;
/** Headlines that share so much of their words are of one story: "Flood: day two" and "Flood: day three". */
const SAME_STORY = 0.5;
/** As far down as it is looked for something else. */
const LOOKED_AT = 40;

interface Scored {
  headline: string;
  score: number;
}

/**
 * The same in an order of which a reader has more: six updates of one story are one headline and five times nothing
 * new. The best first, a third and further ones of a story counting less (after maximal marginal
 * relevance, Carbonell and Goldstein 1998).
 * @param scored the best first
 */
export function* varied<One extends Scored>(scored: One[]): Generator<One> {
  const left = scored
    .slice(0, LOOKED_AT)
    .map((one) => ({ one, words: storyWords(one.headline), score: one.score, told: 0 }));
  while (left.length > 0) {
    let best = 0;
    for (const [place, { score }] of left.entries())
      if (score > (left[best]?.score ?? 0)) best = place;
    const [taken] = left.splice(best, 1);
    if (!taken) return;
    yield taken.one;
    for (const other of left) {
      if (!isSameStory(taken.words, other.words)) continue;
      other.told += 1;
      if (other.told > 1) other.score *= other.told === 2 ? THIRD : FURTHER;
    }
  }
  yield* scored.slice(LOOKED_AT);
}

/** Dates and numbers tell updates apart and not stories. */
function storyWords(headline: string): Set<string> {
  return new Set(
    wordsOf(headline).filter((word) => saysSomething(word) && !/^\p{N}+$/u.test(word)),
  );
}

function isSameStory(one: Set<string>, other: Set<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared > 0 && shared / (one.size + other.size - shared) >= SAME_STORY;
}
