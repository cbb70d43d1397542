import type { SearchListing } from '../archive';
import { HEADLINE_COLUMNS, headlineOf } from './headlines';
import { PAGE_SIZE, pagesOf } from './listings';
import type { Reading } from './reading';
import { anyOf, wordsOf } from './terms';

/** More words than anybody types; what is longer was pasted, and its beginning says enough. */
const MOST_WORDS = 12;

/**
 * Articles that hold all of the words, each also as the beginning of a longer one; where there are none, those
 * that hold any. The best match first, by bm25 with the headline counting most.
 * @param query what the reader typed; nothing in it is taken as syntax
 */
export function searchListing(reading: Reading, query: string, page: number): SearchListing {
  const words = wordsOf(query.slice(0, 500)).slice(0, MOST_WORDS);
  const empty = { query, headlines: [], page: 1, pages: 1, total: 0 };
  if (words.length === 0) return empty;
  const all = words.map((word) => `"${word}"*`).join(' AND ');
  const found = [all, anyOf(words)].find((expression) => countOf(reading, expression) > 0);
  if (found === undefined) return empty;
  const total = countOf(reading, found);
  const current = Math.min(page, pagesOf(total));
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM word_index JOIN live ON live.id = word_index.rowid WHERE word_index MATCH @expression
     ORDER BY bm25(word_index, 10, 4, 6, 1), live.published DESC, live.path LIMIT ${PAGE_SIZE} OFFSET @offset`,
    { expression: found, offset: (current - 1) * PAGE_SIZE },
  );
  return {
    query,
    headlines: rows.map((row) => headlineOf(reading, row)),
    page: current,
    pages: pagesOf(total),
    total,
  };
}

function countOf(reading: Reading, expression: string): number {
  return Number(
    reading.liveOne(
      'SELECT count(*) AS total FROM word_index JOIN live ON live.id = word_index.rowid WHERE word_index MATCH @expression',
      { expression },
    )?.total ?? 0,
  );
}
