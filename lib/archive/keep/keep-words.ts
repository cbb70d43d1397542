import type { Store } from '../database';
import { addSpellings } from './spellings';
import { dueFrequencies } from './word-frequencies';
import { countWords } from './word-slices';

/**
 * Keeps what is known of single words in step with the articles, after files were put into the index.
 * @param paths of files that were read
 */
export async function keepWords(store: Store, paths: string[]): Promise<void> {
  const due = [dueFrequencies(store), addSpellings(store, paths)];
  await countWords(
    store,
    due.filter((count) => count !== null),
  );
}
