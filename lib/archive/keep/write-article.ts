import type { Article } from '@/lib/content/article';
import { bodyText, countWords, openingOf } from '@/lib/content/body-text';
import { referencesOf } from '@/lib/content/references';
import { trueTypography } from '@/lib/content/typography';
import { dayPath } from '@/lib/time/zone';
import type { Store } from '../database';
import { codeOf, originOf } from '../identity';
import { NEVER, WITHDRAWN } from '../schema';

/** What only the article's own page shows. Kept as JSON beside the columns that lists are made of. */
export type ArticleDetails = Pick<
  Article,
  | 'updateReason'
  | 'series'
  | 'related'
  | 'unrelated'
  | 'dateline'
  | 'translations'
  | 'corrections'
  | 'keyPoints'
  | 'canonical'
  | 'history'
>;

const INSERT = `
INSERT INTO articles (id, path, day, slug, section, headline, standfirst, opening, label, lang, dir, written_in, published, updated,
  appears, vanishes, draft, noindex, series, words, topics, authors, image, details)
VALUES (@id, @path, @day, @slug, @section, @headline, @standfirst, @opening, @label, @lang, @dir, @writtenIn, @published, @updated,
  @appears, @vanishes, @draft, @noindex, @series, @words, @topics, @authors, @image, @details)`;

/**
 * Puts an article into the index in place of what its file said before. Call it within a transaction.
 * @param zone the paper's, in which the day of its address is reckoned
 */
export function writeArticle(store: Store, article: Article, zone: string): void {
  const before = store.get('SELECT id FROM articles WHERE path = @path', { path: article.path });
  if (before) removeArticle(store, article.path);
  const text = bodyText(article.body);
  const id = store.run(INSERT, {
    ...columnsOf(article, text, zone),
    id: before ? Number(before.id) : null,
  });
  store.run('INSERT INTO bodies (article, body, line) VALUES (@id, @body, @line)', {
    id,
    body: article.body,
    line: article.bodyLine,
  });
  store.run(
    'INSERT INTO word_index (rowid, headline, standfirst, topics, body) VALUES (@id, @headline, @standfirst, @topics, @text)',
    {
      id,
      text,
      headline: article.headline,
      standfirst: article.standfirst,
      topics: article.topics.map((topic) => topic.name).join(' '),
    },
  );
  writeConnections(store, id, article);
  writeIdentity(store, id, `${dayPath(article.published, zone)}/${article.slug}`, article.aliases);
  settleAddress(store, dayPath(article.published, zone), article.slug);
}

function columnsOf(article: Article, text: string, zone: string) {
  const { path, slug, section, headline, standfirst, label, lang, dir, published, updated } =
    article;
  const {
    updateReason,
    related,
    unrelated,
    dateline,
    translations,
    corrections,
    keyPoints,
    canonical,
    history,
  } = article;
  const details: ArticleDetails = {
    updateReason,
    series: article.series,
    related,
    unrelated,
    dateline,
    translations,
    corrections,
    keyPoints,
    canonical,
    history,
  };
  return {
    path,
    slug,
    section,
    headline,
    standfirst,
    label,
    lang,
    dir,
    writtenIn: article.writtenIn,
    published,
    updated,
    day: dayPath(published, zone),
    opening: trueTypography(openingOf(text || standfirst), lang),
    ...appearanceOf(article),
    draft: article.draft ? 1 : 0,
    noindex: article.noindex ? 1 : 0,
    series: article.series?.slug ?? null,
    words: countWords(text),
    topics: JSON.stringify(article.topics),
    authors: JSON.stringify(article.authors),
    image: article.image ? JSON.stringify(article.image) : null,
    details: JSON.stringify(details),
  };
}

/** From when until when readers may see an article that is no draft. */
export function appearanceOf({ published, embargo, withdrawn, expires }: Article): {
  appears: number;
  vanishes: number;
} {
  return {
    appears: Math.max(published, embargo ?? published),
    vanishes: withdrawn ? WITHDRAWN : (expires ?? NEVER),
  };
}

function writeConnections(store: Store, id: number, article: Article): void {
  const { published, path } = article;
  for (const { slug, name } of article.topics) {
    store.run(
      'INSERT INTO article_topics (topic, published, path, article, name) VALUES (@slug, @published, @path, @id, @name)',
      { slug, published, path, id, name },
    );
  }
  for (const { slug, name } of article.authors) {
    store.run(
      'INSERT INTO article_authors (author, published, path, article, name) VALUES (@slug, @published, @path, @id, @name)',
      { slug, published, path, id, name },
    );
  }
  for (const alias of article.aliases) {
    store.run('INSERT OR IGNORE INTO aliases (path, article) VALUES (@path, @id)', {
      path: aliasKey(alias),
      id,
    });
  }
  for (const { at, text } of article.corrections) {
    store.run('INSERT INTO corrections (at, article, text) VALUES (@at, @id, @text)', {
      at,
      id,
      text,
    });
  }
  for (const [place, { kind, target, line }] of referencesOf(
    article.body,
    article.bodyLine,
  ).entries()) {
    store.run(
      'INSERT INTO article_references (article, place, kind, target, line) VALUES (@id, @place, @kind, @target, @line)',
      { id, place, kind, target, line },
    );
  }
}

function writeIdentity(store: Store, id: number, own: string, aliases: string[]): void {
  const origin = originOf(own, aliases);
  store.run('INSERT INTO identities (code, article, origin) VALUES (@code, @id, @origin)', {
    code: codeOf(origin),
    id,
    origin,
  });
}

/** Former addresses are found whatever case and encoding they are asked for in. */
export function aliasKey(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A percent sign that encodes nothing is a character like any other.
  }
  return `/${decoded.normalize('NFC').toLowerCase().split('/').filter(Boolean).join('/')}`;
}

/** Takes an article out of the index. Call it within a transaction. */
export function removeArticle(store: Store, path: string): void {
  const row = store.get('SELECT id, day, slug FROM articles WHERE path = @path', { path });
  if (!row) return;
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
  store.run('DELETE FROM word_index WHERE rowid = @id', { id });
  store.run('DELETE FROM articles WHERE id = @id', { id });
  settleAddress(store, String(row.day), String(row.slug));
}

/** Marks the files of one day and slug while there are several; who of them has the address is asked when reading. */
function settleAddress(store: Store, day: string, slug: string): void {
  store.run(
    `UPDATE articles SET rivalled = (SELECT count(*) > 1 FROM articles AS one WHERE one.day = @day AND one.slug = @slug)
     WHERE day = @day AND slug = @slug`,
    { day, slug },
  );
}
