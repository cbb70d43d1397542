import type { Parameters, Row } from '../database';
import type { Dialect } from './dialect';
import type { WordIndex } from './words';

/**
 * An index as whoever reads it meets it, whichever engine keeps it. Parameters are named, as in `@name`; those that a
 * query does not name are passed over. Whole numbers come as numbers, and texts are compared byte by byte.
 */
export interface ReadStore {
  all(sql: string, parameters?: Parameters): Promise<Row[]>;
  get(sql: string, parameters?: Parameters): Promise<Row | undefined>;
  /**
   * The values of some columns of a query, a list for each, in the order of its rows: for hundreds of rows at once, which
   * some engines hand over more slowly than they find them.
   * @param T what the columns hold; nothing checks it
   */
  columns<T extends unknown[]>(
    sql: string,
    names: { [Place in keyof T]: string },
    parameters?: Parameters,
  ): Promise<{ [Place in keyof T]: T[Place][] }>;
  words: WordIndex;
  /**
   * Texts that files of articles had before, by the names that git gave them.
   * @param content the content folder, absolute
   * @throws Error when they can not be asked for in time
   */
  formerTexts(content: string, blobs: string[]): Promise<Map<string, string>>;
  sql: Dialect;
  /** Told every version that was read, by engines whose servers may lag. */
  heard?(version: number): void;
  close(): Promise<void>;
}
