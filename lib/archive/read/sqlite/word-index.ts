import { LRUCache } from 'lru-cache';
import type { Store } from '../../database';
import { USES, type WordIndex } from '../words';
import { columnsOf } from './columns';
import { expressionOf } from './expression';

/** Counts to keep of words for one version of the paper. */
const COUNTS = 50_000;

/** The full-text index in SQLite: FTS5, and its own tables of the words in it. */
export function wordIndexIn(store: Store): WordIndex {
  return {
    articlesWith: async (words, remember) => {
      const counts = keptCounts(store, words);
      const counted = await remember(
        'words counted',
        () => new LRUCache<string, number>({ max: COUNTS }),
      );
      for (const word of words) {
        if (counts.has(word)) continue;
        const count = counted.get(word) ?? countOf(store, word);
        counted.set(word, count);
        counts.set(word, count);
      }
      return counts;
    },
    places: async (words) => new Map(words.map((word) => [word, placesOf(store, word)])),
    matching: async (query) => {
      const [ids = []] = columnsOf(
        store,
        'SELECT rowid AS id FROM word_index WHERE word_index MATCH @expression',
        ['id'],
        { expression: expressionOf(query) },
      );
      return ids as number[];
    },
    // The index alone is asked, and in one go: looking up each article of a common word would take ten times as long.
    ranked: async (query, { headline, standfirst, topics, body, authors }) => {
      const row = store.get(
        `WITH hits AS MATERIALIZED (
           SELECT rowid AS id, -bm25(word_index, @headline, @standfirst, @topics, @body, @authors) AS score
           FROM word_index WHERE word_index MATCH @expression)
         SELECT json_group_array(id) AS ids, json_group_array(score) AS scores FROM hits`,
        { expression: expressionOf(query), headline, standfirst, topics, body, authors },
      );
      const ids = JSON.parse(String(row?.ids ?? '[]')) as number[];
      const scores = JSON.parse(String(row?.scores ?? '[]')) as number[];
      return ids.map((id, place) => ({ id, score: scores[place] ?? 0 }));
    },
  };
}

/** As they were last counted, where that was kept; see keep/word-frequencies.ts. */
function keptCounts(store: Store, words: string[]): Map<string, number> {
  const kept = store.get(
    `SELECT json_group_object(word, articles) AS counts FROM word_frequencies
     WHERE word IN (SELECT value FROM json_each(@words))`,
    { words: JSON.stringify(words) },
  );
  return new Map(
    Object.entries(JSON.parse(String(kept?.counts ?? '{}')) as Record<string, number>),
  );
}

function countOf(store: Store, word: string): number {
  return Number(store.get('SELECT doc FROM word_counts WHERE term = @word', { word })?.doc ?? 0);
}

const COLUMNS: (keyof typeof USES | null)[] = [null, 'body', 'standfirst', 'headline'];

function placesOf(store: Store, word: string): Map<number, number> {
  const row = store.get(
    `SELECT json_group_array(place) AS places FROM (
       SELECT doc * 4 + CASE col WHEN 'body' THEN 1 WHEN 'standfirst' THEN 2 WHEN 'headline' THEN 3 ELSE 0 END AS place
       FROM word_places WHERE term = @word)`,
    { word },
  );
  const uses = new Map<number, number>();
  for (const place of JSON.parse(String(row?.places ?? '[]')) as number[]) {
    const column = COLUMNS[place % 4];
    const id = Math.floor(place / 4);
    if (column) uses.set(id, (uses.get(id) ?? 0) + USES[column]);
  }
  return uses;
}
