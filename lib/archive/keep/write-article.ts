import type { Store } from '../database';
import { COMING } from '../schema';
import type { ArticleRows } from './article-rows';
import type { Batch } from './batch';
import { COUNTED } from './tally-writer';

const INSERT = `
INSERT INTO articles (id, path, day, slug, section, headline, standfirst, opening, label, lang, dir, written_in, published, updated,
  appears, vanishes, draft, noindex, series, words, topics, authors, image, details, changed)
VALUES (@id, @path, @day, @slug, @section, @headline, @standfirst, @opening, @label, @lang, @dir, @writtenIn, @published, @updated,
  @appears, @vanishes, @draft, @noindex, @series, @words, @topics, @authors, @image, @details, ${COMING})`;

/**
 * Puts an article into the index in place of what its file said before. Call it within a transaction, and `flush` of
 * the batch at its end.
 * @param known whether the index knows the file, and so perhaps an article of it
 */
export function writeArticle(store: Store, batch: Batch, rows: ArticleRows, known: boolean): void {
  const { path, day, slug } = rows.columns;
  const before = known && store.get('SELECT id FROM articles WHERE path = @path', { path });
  if (before) removeArticle(store, batch, path);
  const id = store.run(INSERT, { ...rows.columns, id: before ? Number(before.id) : null });
  store.run('INSERT INTO bodies (article, body, line) VALUES (@id, @body, @line)', {
    id,
    body: rows.body,
    line: rows.bodyLine,
  });
  batch.words.add(id, rows.words);
  batch.connections.add(id, rows);
  batch.tallies.add({ ...rows.columns, rivalled: 0 }, 1);
  batch.addresses.add(day, slug);
}

/** Takes an article out of the index. Call it within a transaction. */
export function removeArticle(store: Store, batch: Batch, path: string): void {
  const row = store.get(`SELECT id, slug, ${COUNTED} FROM articles WHERE path = @path`, { path });
  if (!row) return;
  batch.tallies.add(row, -1);
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
