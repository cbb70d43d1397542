import { openToRead } from '../../database';
import { textsOf } from '../../history/git';
import type { ReadStore } from '../read-store';
import { columnsOf } from './columns';
import { SQLITE } from './dialect';
import { wordIndexIn } from './word-index';

const GIT_MILLISECONDS = 5000;

/**
 * Opens an index in SQLite to be read. Its promises are kept within the turn they are made in, since SQLite answers at
 * once.
 * @throws Error from the database when there is no index
 */
export function openSqlite(index: string): ReadStore {
  const store = openToRead(index);
  return {
    all: async (sql, parameters) => store.all(sql, parameters),
    get: async (sql, parameters) => store.get(sql, parameters),
    columns: async (sql, names, parameters) => columnsOf(store, sql, names, parameters) as never,
    words: wordIndexIn(store),
    formerTexts: (content, blobs) => textsOf(content, blobs, GIT_MILLISECONDS),
    sql: SQLITE,
    close: async () => store.close(),
  };
}
