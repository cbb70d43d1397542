import { insertAll, type Store, type Value } from '../database';
import type { ArticleRows } from './article-rows';

/** A table that has some short rows of each article, and what they are. */
interface Connection {
  into: string;
  rowsOf(id: number, rows: ArticleRows): Value[][];
}

const CONNECTIONS: readonly Connection[] = [
  {
    into: 'INSERT INTO article_topics (topic, published, path, article, name)',
    rowsOf: (id, { topics, published, columns }) =>
      topics.map(({ slug, name }) => [slug, published, columns.path, id, name]),
  },
  {
    into: 'INSERT INTO article_authors (author, published, path, article, name)',
    rowsOf: (id, { authors, published, columns }) =>
      authors.map(({ slug, name }) => [slug, published, columns.path, id, name]),
  },
  {
    into: 'INSERT OR IGNORE INTO aliases (path, article)',
    rowsOf: (id, { aliases }) => aliases.map((alias) => [alias, id]),
  },
  {
    into: 'INSERT INTO corrections (at, article, text)',
    rowsOf: (id, { corrections }) => corrections.map(({ at, text }) => [at, id, text]),
  },
  {
    into: 'INSERT INTO article_references (article, place, kind, target, line)',
    rowsOf: (id, { references }) =>
      references.map(({ kind, target, line }, place) => [id, place, kind, target, line]),
  },
  {
    into: 'INSERT INTO identities (code, article, origin)',
    rowsOf: (id, { code, origin }) => [[code, id, origin]],
  },
];

/**
 * Holds the short rows of articles, some ten of each, back until the end of a transaction: one statement then writes
 * many, and what each statement costs is as much as such a row.
 */
export class ConnectionWriter {
  /** By the article's number. */
  private readonly held = new Map<number, ArticleRows>();

  constructor(private readonly store: Store) {}

  add(id: number, rows: ArticleRows): void {
    this.held.set(id, rows);
  }

  /** Forgets what is held of an article; what is in the index already is not of this writer. */
  remove(id: number): void {
    this.held.delete(id);
  }

  /** Call it within the transaction. */
  flush(): void {
    for (const { into, rowsOf } of CONNECTIONS)
      insertAll(
        this.store,
        into,
        [...this.held].flatMap(([id, rows]) => rowsOf(id, rows)),
      );
    this.held.clear();
  }
}
