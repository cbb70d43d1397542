import type { Store } from '../database';

/** The words of an article, as the full-text index takes them. */
export interface ArticleWords {
  headline: string;
  standfirst: string;
  /** Names, one after the other. */
  topics: string;
  /** Plain words of the body. */
  text: string;
  /** Names and slugs, one after the other. */
  authors: string;
}

/**
 * Holds the words of articles back until the end of a transaction. Every statement that fires a trigger makes SQLite
 * write out what the full-text index has collected, one small part for each article, which then have to be merged;
 * after all of them the words of a whole batch make one part. That is half the work of writing an article.
 */
export class WordWriter {
  /** By the article's number; null where it only goes. */
  private readonly held = new Map<number, ArticleWords | null>();
  /** Articles that the full-text index knows. */
  private readonly known = new Set<number>();

  constructor(private readonly store: Store) {}

  /** Takes the words of an article that is in the index out of it. */
  remove(id: number): void {
    if (!this.held.has(id)) this.known.add(id);
    this.held.set(id, null);
  }

  add(id: number, words: ArticleWords): void {
    this.held.set(id, words);
  }

  /** Call it as the last thing within the transaction. */
  flush(): void {
    for (const id of this.known) this.store.run('DELETE FROM word_index WHERE rowid = @id', { id });
    for (const [id, words] of this.held) {
      if (!words) continue;
      this.store.run(
        'INSERT INTO word_index (rowid, headline, standfirst, topics, body, authors) VALUES (@id, @headline, @standfirst, @topics, @text, @authors)',
        { id, ...words },
      );
    }
    this.held.clear();
    this.known.clear();
  }
}
