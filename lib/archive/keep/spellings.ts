import type { Named } from '@/lib/content/article';
import { bodyText } from '@/lib/content/body-text';
import { inTransaction, type Store } from '../database';
import { wordsOf } from '../read/terms';
import type { WordCount } from './word-slices';

/** More changed articles than this, or than one of twenty, and all words are counted again instead of added one by one. */
const MANY = 200;
const PART_OF_ALL = 20;

/** Longer ones are addresses and slips, which nobody types. */
const LONGEST = 30;
const WHOLE = 'spellings';

const COUNT = `
INSERT INTO spellings (term, size, docs)
SELECT term, length(term), docs FROM counted WHERE length(term) <= ${LONGEST} AND term NOT GLOB '[0-9]*'`;

const ADD = 'INSERT OR IGNORE INTO spellings (term, size, docs) VALUES (@term, length(@term), 1)';

/**
 * Keeps the archive's own vocabulary, by which typing errors are forgiven, in step with its articles. Words that no
 * article has any more stay until all are counted again: what is offered to readers is asked of the articles first.
 * @param paths of files that were read
 * @returns the count of all words, where they are so many that adding them one by one would take longer
 */
export function addSpellings(store: Store, paths: string[]): WordCount | null {
  const isWhole = store.get('SELECT value FROM meta WHERE key = @key', { key: WHOLE });
  if (isWhole && paths.length === 0) return null;
  const all = Number(store.get('SELECT count(*) AS total FROM files')?.total ?? 0);
  if (!isWhole || paths.length > Math.max(MANY, all / PART_OF_ALL)) return countOfAll(store);
  addWords(store, paths);
  return null;
}

function countOfAll(store: Store): WordCount {
  store.run('DELETE FROM meta WHERE key = @key', { key: WHOLE });
  return {
    take: ({ from, until }) => {
      store.run('DELETE FROM spellings WHERE term >= @from AND term < @until', { from, until });
      store.run(COUNT);
    },
    end: () => {
      store.run("INSERT OR REPLACE INTO meta (key, value) VALUES (@key, 'whole')", { key: WHOLE });
    },
  };
}

function addWords(store: Store, paths: string[]): void {
  inTransaction(store, () => {
    for (const path of paths) {
      const row = store.get(
        'SELECT headline, standfirst, topics, authors, body FROM articles JOIN bodies ON article = id WHERE path = @path',
        { path },
      );
      if (!row) continue;
      const named = [row.topics, row.authors].flatMap(
        (list) => JSON.parse(String(list)) as Named[],
      );
      const parts = [row.headline, row.standfirst, ...named.map(({ name }) => name)];
      const words = new Set(wordsOf(`${parts.join(' ')} ${bodyText(String(row.body))}`));
      for (const term of words)
        if (term.length <= LONGEST && !/^\d/.test(term)) store.run(ADD, { term });
    }
  });
}
