import { insertAll, type Store } from '../database';

/** Keeps how many articles are in each language, whatever else its tag says. A batch is summed before it is written. */
export class LanguageWriter {
  private readonly held = new Map<string, number>();

  constructor(private readonly store: Store) {}

  /** @param tag of the article's language, as `en-GB` */
  add(tag: string, by: 1 | -1): void {
    const language = tag.slice(0, 2);
    this.held.set(language, (this.held.get(language) ?? 0) + by);
  }

  /** Call it within the transaction. */
  flush(): void {
    insertAll(
      this.store,
      'INSERT INTO languages (language, articles)',
      [...this.held].filter(([, articles]) => articles !== 0),
      'ON CONFLICT (language) DO UPDATE SET articles = articles + excluded.articles',
    );
    this.held.clear();
  }
}
