import type { SearchListing } from '../archive';
import { headlineOf } from './headlines';
import { type Hit, hitsOf, rowsOfHits, type Weights } from './hits';
import { PAGE_SIZE, pagesOf } from './listings';
import type { Reading } from './reading';
import { anyOf, wordsOf } from './terms';

/** More words than anybody types; what is longer was pasted, and its beginning says enough. */
const MOST_WORDS = 12;
const WEIGHTS: Weights = { headline: 10, standfirst: 4, topics: 6, body: 1 };

/**
 * Articles that hold all of the words, each also as the beginning of a longer one; where there are none, those
 * that hold any. The best match first, by bm25 with the headline counting most.
 * @param query what the reader typed; nothing in it is taken as syntax
 */
export function searchListing(reading: Reading, query: string, page: number): SearchListing {
  const empty = { query, headlines: [], page: 1, pages: 1, total: 0 };
  const expressions = expressionsOf(query);
  if (expressions.length === 0) return empty;
  const hits = firstFound(reading, expressions);
  const current = Math.min(page, pagesOf(hits.length));
  const rows = rowsOfHits(reading, hits, (current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  return {
    query,
    headlines: rows.map((row) => headlineOf(reading, row)),
    page: current,
    pages: pagesOf(hits.length),
    total: hits.length,
  };
}

/** What to ask the word index for, the narrowest first; nothing where there are no words. */
export function expressionsOf(query: string): string[] {
  const words = wordsOf(query.slice(0, 500)).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const all = words.map((word) => (isBeginning(word) ? `"${word}"*` : `"${word}"`)).join(' AND ');
  return words.length > 1 ? [all, anyOf(words)] : [all];
}

function firstFound(reading: Reading, expressions: string[]): Hit[] {
  for (const expression of expressions) {
    const hits = hitsOf(reading, expression, WEIGHTS);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Two Latin letters begin so many words that what they find says nothing; in other scripts they are half a word. */
function isBeginning(word: string): boolean {
  return word.length > 2 || !/^[\p{Script=Latin}\d]+$/u.test(word);
}
