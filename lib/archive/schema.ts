/**
 * Part of the index file's name. It changes with every change to the tables below or to what is derived from a
 * file, so that an index made by other code is never read: the files are the truth, a new index is made.
 */
export const ARCHIVE_VERSION = 5;

/** The end of a piece that was withdrawn: before every date. */
export const WITHDRAWN = 0;

/** Later than any date an editor can write: the end of what never expires. */
export const NEVER = 9_000_000_000_000_000;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  mtime REAL NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS problems (path TEXT NOT NULL, place INTEGER NOT NULL, problem TEXT NOT NULL, PRIMARY KEY (path, place)) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  slug TEXT NOT NULL,
  section TEXT NOT NULL,
  headline TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  opening TEXT NOT NULL,
  label TEXT NOT NULL,
  lang TEXT NOT NULL,
  dir TEXT NOT NULL,
  published INTEGER NOT NULL,
  updated INTEGER,
  -- From when until when readers may see it.
  appears INTEGER NOT NULL,
  vanishes INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  -- 1 while another file has the same day and slug; which of them has the address is a question of the moment.
  rivalled INTEGER NOT NULL DEFAULT 0,
  noindex INTEGER NOT NULL,
  series TEXT,
  words INTEGER NOT NULL,
  topics TEXT NOT NULL,
  authors TEXT NOT NULL,
  image TEXT,
  -- What only the article's own page shows, as JSON.
  details TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS articles_by_address ON articles (day, slug);
CREATE INDEX IF NOT EXISTS articles_by_slug ON articles (slug);
CREATE INDEX IF NOT EXISTS articles_by_time ON articles (published DESC, path);
CREATE INDEX IF NOT EXISTS articles_by_section ON articles (section, published DESC, path);
CREATE INDEX IF NOT EXISTS articles_by_series ON articles (series, published DESC, path) WHERE series IS NOT NULL;
CREATE INDEX IF NOT EXISTS articles_by_appearance ON articles (appears);
CREATE INDEX IF NOT EXISTS articles_by_end ON articles (vanishes) WHERE vanishes < ${NEVER};
CREATE INDEX IF NOT EXISTS articles_in_draft ON articles (draft) WHERE draft = 1;
CREATE INDEX IF NOT EXISTS articles_rivalled ON articles (rivalled) WHERE rivalled = 1;
CREATE INDEX IF NOT EXISTS articles_by_update ON articles (updated) WHERE updated IS NOT NULL;

CREATE TABLE IF NOT EXISTS bodies (article INTEGER PRIMARY KEY, body TEXT NOT NULL, line INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS article_topics (topic TEXT NOT NULL, published INTEGER NOT NULL, path TEXT NOT NULL, article INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (topic, published DESC, path)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS topics_of_article ON article_topics (article);

CREATE TABLE IF NOT EXISTS article_authors (author TEXT NOT NULL, published INTEGER NOT NULL, path TEXT NOT NULL, article INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (author, published DESC, path)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS authors_of_article ON article_authors (article);

CREATE TABLE IF NOT EXISTS aliases (path TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (path, article)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS aliases_of_article ON aliases (article);

-- What each article is known by for ever, and the code of its short address; see identity.ts.
CREATE TABLE IF NOT EXISTS identities (code TEXT NOT NULL, article INTEGER NOT NULL, origin TEXT NOT NULL, PRIMARY KEY (code, article)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identities_of_article ON identities (article);

CREATE TABLE IF NOT EXISTS article_references (article INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (article, place)) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS corrections (at INTEGER NOT NULL, article INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS corrections_by_time ON corrections (at DESC);
CREATE INDEX IF NOT EXISTS corrections_of_article ON corrections (article);

CREATE TABLE IF NOT EXISTS entries (kind TEXT NOT NULL, slug TEXT NOT NULL, path TEXT NOT NULL UNIQUE, appears INTEGER NOT NULL, vanishes INTEGER NOT NULL, draft INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (kind, slug, path)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entries_by_appearance ON entries (appears);

CREATE TABLE IF NOT EXISTS slots (place TEXT NOT NULL, position INTEGER NOT NULL, article TEXT NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (place, position)) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pictures (path TEXT PRIMARY KEY, hash TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pictures_by_hash ON pictures (hash);

CREATE VIRTUAL TABLE IF NOT EXISTS word_index USING fts5 (
  headline, standfirst, topics, body,
  content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE IF NOT EXISTS word_counts USING fts5vocab (word_index, 'row');
`;
