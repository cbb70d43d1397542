import { setImmediate as aTurn } from 'node:timers/promises';
import type { Named } from '@/lib/content/article';
import type { Row, Store } from '../database';
import { type ArticleText, textOf } from './article-text';
import { KEYED, META, OF_ARTICLE } from './mirrored';
import type { Changed } from './outbox';

/** The rows of a table by what they are to replace. */
export interface TableBatch {
  table: string;
  /** The columns of its key. */
  key: readonly string[];
  /** Objects with the key of the rows that go. */
  keys: Row[];
  rows: Row[];
}

/** What one transaction carries, as plain rows. Numbers of articles are those of the index; PostgreSQL has its own. */
export interface CarryBatch {
  ids: number[];
  /** Files of articles whose rows go, whether others come or not. */
  paths: string[];
  articles: Row[];
  ofArticles: { table: string; rows: Row[] }[];
  keyed: TableBatch[];
  meta: Row[];
  touched: string[];
}

/** Reads from the index, in one go, what stands there now for what changed. */
export function batchOf(store: Store, changed: readonly Changed[]): CarryBatch {
  const keysOf = (kind: string) =>
    changed.filter((one) => one.kind === kind).map(({ key }) => JSON.parse(key) as Row);
  const paths = keysOf('articles').map(({ path }) => String(path));
  const articles = rows(
    store,
    'SELECT * FROM articles WHERE path IN (SELECT value FROM json_each(@list))',
    paths,
  );
  const numbers = articles.map(({ id }) => Number(id));
  const ofArticles = Object.entries(OF_ARTICLE).map(([table, columns]) => ({
    table,
    rows: rows(
      store,
      `SELECT ${columns.join(', ')} FROM ${table} WHERE article IN (SELECT value FROM json_each(@list))`,
      numbers,
    ),
  }));
  return {
    ids: changed.map(({ id }) => id),
    paths,
    articles,
    ofArticles,
    keyed: KEYED.flatMap(({ table, key, columns }) => {
      const keys = keysOf(table);
      if (keys.length === 0) return [];
      const same = key
        .map((column) => `${table}.${column} = key.value ->> '${column}'`)
        .join(' AND ');
      const sql = `SELECT ${columns.map((column) => `${table}.${column}`).join(', ')} FROM json_each(@list) AS key CROSS JOIN ${table} ON ${same}`;
      return [{ table, key, keys, rows: rows(store, sql, keys) }];
    }),
    meta: metaOf(store, keysOf('meta')),
    touched: keysOf('touched').map(({ tag }) => String(tag)),
  };
}

function rows(store: Store, sql: string, list: readonly unknown[]): Row[] {
  return list.length === 0 ? [] : store.all(sql, { list: JSON.stringify(list) });
}

/** Those that readers' questions need; one that is gone has no value. */
function metaOf(store: Store, keys: readonly Row[]): Row[] {
  return keys
    .filter(({ key }) => (META as readonly unknown[]).includes(key))
    .map(({ key }) => ({
      key,
      value:
        store.get('SELECT value FROM meta WHERE key = @key', { key: String(key) })?.value ?? null,
    }));
}

/** Articles whose words are made in one go: a hundredth of a second. */
const AT_ONCE = 20;

/** The words of the articles of a batch, made bit by bit, so that what is carried meanwhile never waits for long. */
export async function textsOf({ articles, ofArticles }: CarryBatch): Promise<ArticleText[]> {
  const bodies = ofArticles.find(({ table }) => table === 'bodies')?.rows ?? [];
  const bodyOf = new Map(bodies.map((row) => [row.article, String(row.body)]));
  const texts: ArticleText[] = [];
  for (const [place, row] of articles.entries()) {
    if (place % AT_ONCE === 0) await aTurn();
    texts.push(textOfRow(row, bodyOf.get(row.id) ?? ''));
  }
  return texts;
}

function textOfRow(row: Row, body: string): ArticleText {
  const names = (json: unknown) => (JSON.parse(String(json)) as Named[]).map(({ name }) => name);
  return textOf({
    article: Number(row.id),
    headline: String(row.headline),
    standfirst: String(row.standfirst),
    named: [
      ...names(row.topics),
      ...(JSON.parse(String(row.authors)) as Named[]).map(({ slug, name }) => `${name} ${slug}`),
    ].join(' '),
    body,
  });
}
