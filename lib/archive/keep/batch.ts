import type { Store } from '../database';
import { AddressSettler } from './address-settler';
import { ConnectionWriter } from './connection-writer';
import { LanguageWriter } from './language-writer';
import { TallyWriter } from './tally-writer';
import { WordWriter } from './word-writer';

/** What is written once for all articles of a transaction, at its end. */
export class Batch {
  readonly connections: ConnectionWriter;
  readonly addresses: AddressSettler;
  readonly tallies: TallyWriter;
  readonly languages: LanguageWriter;
  readonly words: WordWriter;

  constructor(store: Store) {
    this.connections = new ConnectionWriter(store);
    this.tallies = new TallyWriter(store);
    this.addresses = new AddressSettler(store, this.tallies);
    this.languages = new LanguageWriter(store);
    this.words = new WordWriter(store);
  }

  /**
   * Call it at the end of the transaction.
   * @param version moves the paper's version where that is to be moved: after the rows, which bear the coming one
   */
  flush(version: () => void): void {
    this.connections.flush();
    this.addresses.flush();
    this.tallies.flush();
    this.languages.flush();
    version();
    // What follows would part the words.
    this.words.flush();
  }
}
