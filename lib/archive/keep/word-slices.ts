import { inTransaction, type Store } from '../database';

/** Where the words of the index are parted: by first letters, and beyond the Latin ones by scripts. */
const BORDERS = [
  '',
  ...'0abcdefghijklmnopqrstuvwxyz{',
  '\u0600',
  '\u0900',
  '\u0980',
  '\u3000',
  '\uac00',
];
const END = '\u{10ffff}';

export interface WordSlice {
  from: string;
  /** The first word after it. */
  until: string;
}

/** A table that is made of how many articles have each word. */
export interface WordCount {
  /** Puts a slice into the table in place of what it had of it, from `counted (term, docs)`. */
  take(slice: WordSlice): void;
  /** All slices have been taken. */
  end(): void;
}

/**
 * Counts all words of the index once for all that want to know, a slice at a time, each in a transaction of its own, so
 * that a large paper is never at a standstill while its words are counted.
 */
export async function countWords(store: Store, counts: readonly WordCount[]): Promise<void> {
  if (counts.length === 0) return;
  store.exec(
    'CREATE TEMP TABLE IF NOT EXISTS counted (term TEXT NOT NULL, docs INTEGER NOT NULL) STRICT',
  );
  for (const [at, from] of BORDERS.entries()) {
    const slice = { from, until: BORDERS[at + 1] ?? END };
    inTransaction(store, () => {
      store.run('DELETE FROM counted');
      store.run(
        `INSERT INTO counted (term, docs)
         SELECT term, doc FROM word_counts WHERE term >= @from AND term < @until`,
        { ...slice },
      );
      for (const count of counts) count.take(slice);
    });
    // Lets whoever waits for this process have a turn.
    await new Promise(setImmediate);
  }
  store.exec('DROP TABLE counted');
  for (const count of counts) count.end();
}
