import type { Store } from '../database';
import { COMING } from '../schema';
import type { ArticleRows, Columns } from './article-rows';
import type { Batch } from './batch';
import { COUNTED, countedOf } from './tally-writer';

/** Bound in this order and not by name, which would take twice as long. */
const COLUMNS: readonly (keyof Columns)[] = [
  'path',
  'day',
  'slug',
  'section',
  'headline',
  'standfirst',
  'opening',
  'label',
  'lang',
  'dir',
  'written_in',
  'published',
  'updated',
  'appears',
  'vanishes',
  'draft',
  'noindex',
  'series',
  'words',
  'topics',
  'authors',
  'image',
  'details',
];

const INSERT = `
INSERT INTO articles (id, ${COLUMNS.join(', ')}, changed)
VALUES (?, ${COLUMNS.map(() => '?').join(', ')}, ${COMING})`;

/**
 * Puts an article into the index in place of what its file said before. Call it within a transaction, and `flush` of
 * the batch at its end.
 * @param known whether the index knows the file, and so perhaps an article of it
 */
export function writeArticle(store: Store, batch: Batch, rows: ArticleRows, known: boolean): void {
  const { columns } = rows;
  const { path, day, slug, lang } = columns;
  const before = known && store.get('SELECT id FROM articles WHERE path = @path', { path });
  if (before) removeArticle(store, batch, path);
  const id = store.run(INSERT, [
    before ? Number(before.id) : null,
    ...COLUMNS.map((name) => columns[name]),
  ]);
  store.run('INSERT INTO bodies (article, body, line) VALUES (@id, @body, @line)', {
    id,
    body: rows.body,
    line: rows.bodyLine,
  });
  batch.words.add(id, rows.words);
  batch.connections.add(id, rows);
  const { topics, authors } = rows;
  batch.tallies.add({ ...columns, topics, authors, rivalled: 0 }, 1);
  batch.languages.add(lang, 1);
  batch.addresses.add(day, slug);
}

/** Takes an article out of the index. Call it within a transaction. */
export function removeArticle(store: Store, batch: Batch, path: string): void {
  const row = store.get(`SELECT id, slug, lang, ${COUNTED} FROM articles WHERE path = @path`, {
    path,
  });
  if (!row) return;
  batch.tallies.add(countedOf(row), -1);
  batch.languages.add(String(row.lang), -1);
  const id = Number(row.id);
  batch.connections.remove(id);
  for (const table of [
    'bodies',
    'article_topics',
    'article_authors',
    'aliases',
    'corrections',
    'identities',
    'article_references',
  ]) {
    store.run(`DELETE FROM ${table} WHERE article = @id`, { id });
  }
  batch.words.remove(id);
  store.run('DELETE FROM articles WHERE id = @id', { id });
  batch.addresses.add(String(row.day), String(row.slug));
}
