import type { Store } from '../database';
import type { WordCount } from './word-slices';

/** In a smaller paper the index counts a word in some twenty microseconds, and always truly. */
const COUNTED_AS_ASKED = 3000;
/** Counts older than this share of the articles are made anew: until then a word's rarity is off by as little. */
const STALE = 0.05;
const COUNTED = 'words counted in';

/**
 * How many articles have each word, where that is to be counted again. The full-text index would read all it knows of a
 * word to count them, 14 ms for the commonest in a hundred thousand articles, and related headlines ask for some
 * hundreds of words. Words of a single article are left out: they lead to no other.
 */
export function dueFrequencies(store: Store): WordCount | null {
  const total = Number(store.get('SELECT count(*) AS total FROM articles')?.total ?? 0);
  const counted = Number(
    store.get('SELECT value FROM meta WHERE key = @key', { key: COUNTED })?.value ?? 0,
  );
  const wanted = total < COUNTED_AS_ASKED ? 0 : total;
  if (wanted === counted || Math.abs(wanted - counted) < wanted * STALE) return null;
  return {
    take: ({ from, until }) => {
      store.run('DELETE FROM word_frequencies WHERE word >= @from AND word < @until', {
        from,
        until,
      });
      if (wanted === 0) return;
      store.run(
        'INSERT INTO word_frequencies (word, articles) SELECT term, docs FROM counted WHERE docs > 1',
      );
    },
    end: () => {
      store.run('INSERT OR REPLACE INTO meta (key, value) VALUES (@key, @total)', {
        key: COUNTED,
        total: String(wanted),
      });
    },
  };
}
