import type { Store } from '../database';
import { TallyWriter } from './tally-writer';
import { WordWriter } from './word-writer';

/** What is written once for all articles of a transaction, at its end. */
export class Batch {
  readonly words: WordWriter;
  readonly tallies: TallyWriter;

  constructor(store: Store) {
    this.words = new WordWriter(store);
    this.tallies = new TallyWriter(store);
  }

  /** Call it as the last thing within the transaction: what follows would part the words. */
  flush(): void {
    this.tallies.flush();
    this.words.flush();
  }
}
