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
 */
export function writeArticle(store: Store, batch: Batch, rows: ArticleRows): void {
  const { path, day, slug } = rows.columns;
  const before = store.get('SELECT id FROM articles WHERE path = @path', { path });
  if (before) removeArticle(store, batch, path);
  const id = store.run(INSERT, { ...rows.columns, id: before ? Number(before.id) : null });
  store.run('INSERT INTO bodies (article, body, line) VALUES (@id, @body, @line)', {
    id,
    body: rows.body,
    line: rows.bodyLine,
  });
  batch.words.add(id, rows.words);
  writeConnections(store, id, rows);
  batch.tallies.add({ ...rows.columns, rivalled: 0 }, 1);
  settleAddress(store, batch, day, slug);
}

function writeConnections(store: Store, id: number, rows: ArticleRows): void {
  const { published } = rows;
  const { path } = rows.columns;
  for (const { slug, name } of rows.topics) {
    store.run(
      'INSERT INTO article_topics (topic, published, path, article, name) VALUES (@slug, @published, @path, @id, @name)',
      { slug, published, path, id, name },
    );
  }
  for (const { slug, name } of rows.authors) {
    store.run(
      'INSERT INTO article_authors (author, published, path, article, name) VALUES (@slug, @published, @path, @id, @name)',
      { slug, published, path, id, name },
    );
  }
  for (const alias of rows.aliases)
    store.run('INSERT OR IGNORE INTO aliases (path, article) VALUES (@alias, @id)', { alias, id });
  for (const { at, text } of rows.corrections) {
    store.run('INSERT INTO corrections (at, article, text) VALUES (@at, @id, @text)', {
      at,
      id,
      text,
    });
  }
  for (const [place, reference] of rows.references.entries()) {
    store.run(
      'INSERT INTO article_references (article, place, kind, target, line) VALUES (@id, @place, @kind, @target, @line)',
      { id, place, ...reference },
    );
  }
  store.run('INSERT INTO identities (code, article, origin) VALUES (@code, @id, @origin)', {
    code: rows.code,
    id,
    origin: rows.origin,
  });
}

/** Takes an article out of the index. Call it within a transaction. */
export function removeArticle(store: Store, batch: Batch, path: string): void {
  const row = store.get(`SELECT id, slug, ${COUNTED} FROM articles WHERE path = @path`, { path });
  if (!row) return;
  batch.tallies.add(row, -1);
  const id = Number(row.id);
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
  settleAddress(store, batch, String(row.day), String(row.slug));
}

/** Marks the files of one day and slug while there are several; who of them has the address is asked when reading. */
function settleAddress(store: Store, batch: Batch, day: string, slug: string): void {
  const rows = store.all(`SELECT ${COUNTED} FROM articles WHERE day = @day AND slug = @slug`, {
    day,
    slug,
  });
  // Nearly every article is alone, and to write that again would take longer than to ask.
  if (rows.length < 2 && rows.every((row) => row.rivalled === 0)) return;
  const rivalled = rows.length > 1 ? 1 : 0;
  for (const row of rows) {
    batch.tallies.add(row, -1);
    batch.tallies.add({ ...row, rivalled }, 1);
  }
  store.run('UPDATE articles SET rivalled = @rivalled WHERE day = @day AND slug = @slug', {
    rivalled,
    day,
    slug,
  });
}
