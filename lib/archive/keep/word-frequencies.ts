import type { Store } from '../database';
import { inWordSlices } from './word-slices';

/** In a smaller paper the index counts a word in some twenty microseconds, and always truly. */
const COUNTED_AS_ASKED = 3000;
/** Counts older than this share of the articles are made anew: until then a word's rarity is off by as little. */
const STALE = 0.05;
const COUNTED = 'words counted in';

/**
 * Keeps how many articles have each word. The full-text index would read all it knows of a word to count them, 14 ms
 * for the commonest in a hundred thousand articles, and related headlines ask for some hundreds of words. Words of a
 * single article are left out: they lead to no other.
 */
export async function keepWordFrequencies(store: Store): Promise<void> {
  const total = Number(store.get('SELECT count(*) AS total FROM articles')?.total ?? 0);
  const counted = Number(
    store.get('SELECT value FROM meta WHERE key = @key', { key: COUNTED })?.value ?? 0,
  );
  const wanted = total < COUNTED_AS_ASKED ? 0 : total;
  if (wanted === counted || Math.abs(wanted - counted) < wanted * STALE) return;
  await inWordSlices(store, (slice) => {
    store.run('DELETE FROM word_frequencies WHERE word >= @from AND word < @until', slice);
    if (wanted === 0) return;
    store.run(
      'INSERT INTO word_frequencies (word, articles) SELECT term, doc FROM word_counts WHERE term >= @from AND term < @until AND doc > 1',
      slice,
    );
  });
  store.run('INSERT OR REPLACE INTO meta (key, value) VALUES (@key, @total)', {
    key: COUNTED,
    total: String(wanted),
  });
}
