/** The columns of the full-text index. */
export type Column = 'headline' | 'standfirst' | 'topics' | 'body' | 'authors';

/** Words that stand in a row, each as `wordsOf` gives it. */
export interface WordRow {
  /** None are in no article. */
  words: string[];
  /** Whether longer words that begin with the last one count as well. */
  beginning: boolean;
  /** The only one to look in. */
  column?: Column;
  /** Whether its other forms count as well, as far as an engine knows them. */
  inflected?: true;
}

/** One of these, whichever. */
export type Clause = WordRow[];

/** What articles are to have, as plain data. */
export interface WordQuery {
  /** At least one clause. An article has them all, not necessarily in one column. */
  all: Clause[];
  /** It has none of these, in any column. */
  none: Clause[];
  /** The only ones in which `all` counts; a row that names another one is then found nowhere. */
  columns?: Column[];
}

/** An article that holds words which were asked for, and how well they match it: the more, the better. */
export interface Hit {
  id: number;
  score: number;
}

/** How much a word counts in each column of the index. */
export type Weights = Record<Column, number>;

/** How many uses in the body one use in another column is worth, where texts are compared. Others do not count. */
export const USES = { headline: 4, standfirst: 2, body: 1 };

/** Keeps what is dear to find for as long as the paper's version stands. */
export type Remember = <T extends NonNullable<unknown>>(
  key: string,
  make: () => T | Promise<T>,
) => Promise<T>;

/** The full-text index of all articles, also of those that readers can not see. */
export interface WordIndex {
  /**
   * How many articles have each of the words, about: counts may be some hours old.
   * @returns without words that no article has, or with 0 for them
   */
  articlesWith(words: string[], remember: Remember): Promise<Map<string, number>>;
  /** For each word the articles that have it, and how often each uses it, weighted by {@link USES}. */
  places(words: string[]): Promise<Map<string, Map<number, number>>>;
  /** The articles that match, in no order. */
  matching(query: WordQuery): Promise<number[]>;
  /** The same with how well they do, in no order. */
  ranked(query: WordQuery, weights: Weights): Promise<Hit[]>;
}
