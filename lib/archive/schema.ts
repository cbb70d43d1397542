/**
 * Part of the index file's name. It changes with every change to the tables below or to what is derived from a
 * file, so that an index made by other code is never read: the files are the truth, a new index is made.
 */
export const ARCHIVE_VERSION = 9;

/** The end of a piece that was withdrawn: before every date. */
export const WITHDRAWN = 0;

/** Later than any date an editor can write: the end of what never expires. */
export const NEVER = 9_000_000_000_000_000;

/** SQL for the version that the transaction now under way will give the paper (see keep/settings.ts). */
export const COMING =
  "(SELECT coalesce(max(CAST(value AS INTEGER)), 0) + 1 FROM meta WHERE key = 'version')";

/** SQL that notes tags (see read/tags.ts) as touched by the change under way. */
function touch(...tags: string[]): string {
  const rows = tags.map((tag) => `(${tag}, ${COMING})`);
  return `INSERT OR REPLACE INTO touched (tag, version) VALUES ${rows.join(', ')}`;
}

/** SQL that notes every page as touched by the change under way. */
export const TOUCH_EVERY_PAGE = touch("'paper'");

/** SQL of what a change to one article touches, whichever row of it the trigger sees. */
function touchArticle(row: 'old' | 'new'): string {
  const month = `substr(${row}.day, 1, 7)`;
  return touch(
    `'article:' || ${row}.day || '/' || ${row}.slug`,
    `'section:' || ${row}.section`,
    `'month:' || ${month}`,
    "'front'",
    "'lists'",
  );
}

/** SQL of what a change of a file to another one with the same day and slug touches: that one may take its place. */
const TOUCH_RIVAL = `${touchArticle('new')};
  INSERT OR REPLACE INTO touched (tag, version)
    SELECT 'topic:' || topic, ${COMING} FROM article_topics WHERE article = new.id
    UNION ALL SELECT 'author:' || author, ${COMING} FROM article_authors WHERE article = new.id`;

/** SQL of what a change to the history of a file touches: the page of its article, and that of its history. */
function touchHistory(row: 'old' | 'new'): string {
  return `INSERT OR REPLACE INTO touched (tag, version)
    SELECT 'article:' || day || '/' || slug, ${COMING} FROM articles WHERE path = ${row}.path AND draft = 0`;
}

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  mtime REAL NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  -- Where an article asks to be, as JSON; empty for every other file. See keep/conventions.ts.
  asked TEXT NOT NULL
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
  -- What tells the language of a paper that does not say it; empty where nothing does.
  written_in TEXT NOT NULL,
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
  details TEXT NOT NULL,
  -- The version of the paper that came with this row, for whoever keeps part of it in memory.
  changed INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS articles_by_address ON articles (day, slug);
CREATE INDEX IF NOT EXISTS articles_by_slug ON articles (slug);
CREATE INDEX IF NOT EXISTS articles_by_time ON articles (published DESC, path);
CREATE INDEX IF NOT EXISTS articles_by_section ON articles (section, published DESC, path);
CREATE INDEX IF NOT EXISTS articles_by_series ON articles (series, published DESC, path) WHERE series IS NOT NULL;
CREATE INDEX IF NOT EXISTS articles_by_appearance ON articles (appears);
CREATE INDEX IF NOT EXISTS articles_by_end ON articles (vanishes) WHERE vanishes < ${NEVER};
CREATE INDEX IF NOT EXISTS articles_by_language ON articles (written_in);
CREATE INDEX IF NOT EXISTS articles_in_draft ON articles (draft) WHERE draft = 1;
CREATE INDEX IF NOT EXISTS articles_rivalled ON articles (rivalled) WHERE rivalled = 1;
CREATE INDEX IF NOT EXISTS articles_by_change ON articles (changed);
CREATE INDEX IF NOT EXISTS articles_by_update ON articles (updated) WHERE updated IS NOT NULL;

CREATE TABLE IF NOT EXISTS bodies (article INTEGER PRIMARY KEY, body TEXT NOT NULL, line INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS article_topics (topic TEXT NOT NULL, published INTEGER NOT NULL, path TEXT NOT NULL, article INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (topic, published DESC, path)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS topics_of_article ON article_topics (article);

CREATE TABLE IF NOT EXISTS article_authors (author TEXT NOT NULL, published INTEGER NOT NULL, path TEXT NOT NULL, article INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (author, published DESC, path)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS authors_of_article ON article_authors (article);

-- How many articles the lists have; see keep/tally-writer.ts.
CREATE TABLE IF NOT EXISTS tallies (span TEXT NOT NULL, list TEXT NOT NULL, bucket TEXT NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY (span, list, bucket)) STRICT, WITHOUT ROWID;

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

-- The texts that the files of articles had, oldest first, as git knows them; see keep/write-history.ts. Which of them
-- readers saw is a question of their dates; 'shows' is a digest of what they saw.
CREATE TABLE IF NOT EXISTS revisions (path TEXT NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, blob TEXT NOT NULL, appears INTEGER NOT NULL, vanishes INTEGER NOT NULL, shows TEXT NOT NULL, draft INTEGER NOT NULL, PRIMARY KEY (path, place)) STRICT, WITHOUT ROWID;

-- What changed with which version of the paper. The tables write it themselves, so that no change can forget to.
CREATE TABLE IF NOT EXISTS touched (tag TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS touched_by_version ON touched (version);

-- Marks are letters of a word: without the M a word in Devanagari would be as many words as it has vowels.
CREATE VIRTUAL TABLE IF NOT EXISTS word_index USING fts5 (
  headline, standfirst, topics, body, authors,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS word_counts USING fts5vocab (word_index, 'row');
CREATE VIRTUAL TABLE IF NOT EXISTS word_places USING fts5vocab (word_index, 'instance');

-- How many articles have a word, for papers in which counting takes longer than looking; see keep/word-frequencies.ts.
CREATE TABLE IF NOT EXISTS word_frequencies (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- How many articles are in a language; to count them would take the reading of them all. See keep/language-writer.ts.
CREATE TABLE IF NOT EXISTS languages (language TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- The words of the index and how many articles have them, which the index itself would have to count.
CREATE TABLE IF NOT EXISTS spellings (term TEXT PRIMARY KEY, size INTEGER NOT NULL, docs INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS spellings_by_size ON spellings (size, term, docs);
`;

/**
 * What a whole index has besides. It is made when the first read has come to its end: until then every page may change
 * with every file, and to note what each file touches would take a fifth of the time.
 */
export const WHOLE_SCHEMA = `
CREATE TRIGGER IF NOT EXISTS article_came AFTER INSERT ON articles WHEN new.draft = 0 BEGIN ${touchArticle('new')}; END;
CREATE TRIGGER IF NOT EXISTS article_went AFTER DELETE ON articles WHEN old.draft = 0 BEGIN ${touchArticle('old')}; END;
CREATE TRIGGER IF NOT EXISTS article_settled AFTER UPDATE OF rivalled ON articles WHEN new.draft = 0 AND (old.rivalled = 1 OR new.rivalled = 1) BEGIN ${TOUCH_RIVAL}; END;
CREATE TRIGGER IF NOT EXISTS topic_came AFTER INSERT ON article_topics BEGIN ${touch("'topic:' || new.topic")}; END;
CREATE TRIGGER IF NOT EXISTS topic_went AFTER DELETE ON article_topics BEGIN ${touch("'topic:' || old.topic")}; END;
CREATE TRIGGER IF NOT EXISTS author_came AFTER INSERT ON article_authors BEGIN ${touch("'author:' || new.author")}; END;
CREATE TRIGGER IF NOT EXISTS author_went AFTER DELETE ON article_authors BEGIN ${touch("'author:' || old.author")}; END;
CREATE TRIGGER IF NOT EXISTS entry_came AFTER INSERT ON entries BEGIN ${touch("'paper'")}; END;
CREATE TRIGGER IF NOT EXISTS entry_went AFTER DELETE ON entries BEGIN ${touch("'paper'")}; END;
CREATE TRIGGER IF NOT EXISTS slot_came AFTER INSERT ON slots BEGIN ${touch("'front'")}; END;
CREATE TRIGGER IF NOT EXISTS slot_went AFTER DELETE ON slots BEGIN ${touch("'front'")}; END;
CREATE TRIGGER IF NOT EXISTS picture_came AFTER INSERT ON pictures BEGIN ${touch("'paper'")}; END;
CREATE TRIGGER IF NOT EXISTS picture_went AFTER DELETE ON pictures BEGIN ${touch("'paper'")}; END;
CREATE TRIGGER IF NOT EXISTS revision_came AFTER INSERT ON revisions BEGIN ${touchHistory('new')}; END;
CREATE TRIGGER IF NOT EXISTS revision_went AFTER DELETE ON revisions BEGIN ${touchHistory('old')}; END;
CREATE TRIGGER IF NOT EXISTS settings_came AFTER INSERT ON meta WHEN new.key = 'site' BEGIN ${touch("'paper'")}; END;
CREATE TRIGGER IF NOT EXISTS settings_went AFTER DELETE ON meta WHEN old.key = 'site' BEGIN ${touch("'paper'")}; END;
-- The language of a paper that does not say it, told by its articles, is in the frame of every page.
CREATE TRIGGER IF NOT EXISTS language_turned BEFORE INSERT ON meta WHEN new.key = 'language'
  AND new.value IS NOT (SELECT value FROM meta WHERE key = 'language') AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'site')
  BEGIN ${touch("'paper'")}; END;
`;
