import { NEVER } from '../schema';

/**
 * The tables of an archive on PostgreSQL, one migration after the other. They have the names and columns of the embedded
 * index (lib/archive/schema.ts), so that both engines are asked the same questions; what differs is how words are kept.
 * A migration that has been released is never changed; a new one must leave nodes of the release before it reading, since
 * they go on while others are being replaced. Texts are ordered by their bytes (COLLATE "C"), as they are there.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE meta (key text COLLATE "C" PRIMARY KEY, value text COLLATE "C" NOT NULL);

CREATE TABLE files (
  path text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  asked text COLLATE "C" NOT NULL
);

CREATE TABLE problems (path text COLLATE "C", place integer, problem text COLLATE "C" NOT NULL, PRIMARY KEY (path, place));

CREATE SEQUENCE article_ids;
CREATE TABLE articles (
  id bigint PRIMARY KEY,
  path text COLLATE "C" NOT NULL UNIQUE,
  day text COLLATE "C" NOT NULL,
  slug text COLLATE "C" NOT NULL,
  section text COLLATE "C" NOT NULL,
  headline text COLLATE "C" NOT NULL,
  standfirst text COLLATE "C" NOT NULL,
  opening text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  lang text COLLATE "C" NOT NULL,
  dir text COLLATE "C" NOT NULL,
  written_in text COLLATE "C" NOT NULL,
  published bigint NOT NULL,
  updated bigint,
  appears bigint NOT NULL,
  vanishes bigint NOT NULL,
  draft integer NOT NULL,
  rivalled integer NOT NULL,
  noindex integer NOT NULL,
  series text COLLATE "C",
  words integer NOT NULL,
  topics text COLLATE "C" NOT NULL,
  authors text COLLATE "C" NOT NULL,
  image text COLLATE "C",
  details text COLLATE "C" NOT NULL,
  changed bigint NOT NULL
);
CREATE INDEX articles_by_address ON articles (day, slug);
CREATE INDEX articles_by_slug ON articles (slug);
CREATE INDEX articles_by_time ON articles (published DESC, path);
CREATE INDEX articles_by_section ON articles (section, published DESC, path);
CREATE INDEX articles_by_series ON articles (series, published DESC, path) WHERE series IS NOT NULL;
CREATE INDEX articles_by_appearance ON articles (appears);
CREATE INDEX articles_by_end ON articles (vanishes) WHERE vanishes < ${NEVER};
CREATE INDEX articles_in_draft ON articles (id) WHERE draft = 1;
CREATE INDEX articles_rivalled ON articles (id) WHERE rivalled = 1;
CREATE INDEX articles_by_change ON articles (changed);
CREATE INDEX articles_by_update ON articles (updated) WHERE updated IS NOT NULL;

CREATE TABLE bodies (article bigint PRIMARY KEY, body text COLLATE "C" NOT NULL, line integer NOT NULL);

CREATE TABLE article_topics (topic text COLLATE "C", published bigint, path text COLLATE "C", article bigint NOT NULL, name text COLLATE "C" NOT NULL, PRIMARY KEY (topic, published, path));
CREATE INDEX topics_by_time ON article_topics (topic, published DESC, path);
CREATE INDEX topics_of_article ON article_topics (article);

CREATE TABLE article_authors (author text COLLATE "C", published bigint, path text COLLATE "C", article bigint NOT NULL, name text COLLATE "C" NOT NULL, PRIMARY KEY (author, published, path));
CREATE INDEX authors_by_time ON article_authors (author, published DESC, path);
CREATE INDEX authors_of_article ON article_authors (article);

CREATE TABLE tallies (span text COLLATE "C", list text COLLATE "C", bucket text COLLATE "C", articles integer NOT NULL, PRIMARY KEY (span, list, bucket));

CREATE TABLE aliases (path text COLLATE "C", article bigint, PRIMARY KEY (path, article));
CREATE INDEX aliases_of_article ON aliases (article);

CREATE TABLE identities (code text COLLATE "C", article bigint, origin text COLLATE "C" NOT NULL, PRIMARY KEY (code, article));
CREATE INDEX identities_of_article ON identities (article);

CREATE TABLE article_references (article bigint, place integer, kind text COLLATE "C" NOT NULL, target text COLLATE "C" NOT NULL, line integer NOT NULL, PRIMARY KEY (article, place));

CREATE TABLE corrections (at bigint NOT NULL, article bigint NOT NULL, text text COLLATE "C" NOT NULL);
CREATE INDEX corrections_by_time ON corrections (at DESC);
CREATE INDEX corrections_of_article ON corrections (article);

CREATE TABLE entries (kind text COLLATE "C", slug text COLLATE "C", path text COLLATE "C" UNIQUE, appears bigint NOT NULL, vanishes bigint NOT NULL, draft integer NOT NULL, entry text COLLATE "C" NOT NULL, PRIMARY KEY (kind, slug, path));
CREATE INDEX entries_by_appearance ON entries (appears);

CREATE TABLE slots (place text COLLATE "C", position integer, article text COLLATE "C" NOT NULL, text text COLLATE "C" NOT NULL, line integer NOT NULL, PRIMARY KEY (place, position));

CREATE TABLE pictures (path text COLLATE "C" PRIMARY KEY, hash text COLLATE "C" NOT NULL, width integer NOT NULL, height integer NOT NULL);
CREATE INDEX pictures_by_hash ON pictures (hash);

-- With the texts themselves: nodes without the content folder have no git to ask.
CREATE TABLE revisions (path text COLLATE "C", place integer, at bigint NOT NULL, blob text COLLATE "C" NOT NULL, appears bigint NOT NULL, vanishes bigint NOT NULL, shows text COLLATE "C" NOT NULL, draft integer NOT NULL, PRIMARY KEY (path, place));
CREATE TABLE revision_texts (blob text COLLATE "C" PRIMARY KEY, text text COLLATE "C" NOT NULL);

CREATE TABLE touched (tag text COLLATE "C" PRIMARY KEY, version bigint NOT NULL);
CREATE INDEX touched_by_version ON touched (version);

CREATE TABLE languages (language text COLLATE "C" PRIMARY KEY, articles integer NOT NULL);
-- With what the dictionary of the paper's language makes of a word: words of one stem are found together.
CREATE TABLE spellings (term text COLLATE "C" PRIMARY KEY, size integer NOT NULL, docs integer NOT NULL, stem text COLLATE "C");
CREATE INDEX spellings_by_stem ON spellings (stem);
CREATE INDEX spellings_by_size ON spellings (size, term, docs);
CREATE TABLE word_frequencies (word text COLLATE "C" PRIMARY KEY, articles integer NOT NULL);

-- The words of articles as they are looked for: a headline's have weight A, names of topics and authors B, a standfirst's
-- C, a body's D. The first three stand once more by themselves, since they are short.
CREATE TABLE article_texts (article bigint PRIMARY KEY, prominent tsvector NOT NULL, words tsvector NOT NULL);
ALTER TABLE article_texts ALTER COLUMN words SET STORAGE EXTERNAL;

-- PostgreSQL reckons to read through all texts for a common word, and does not reckon with how long they are: these two
-- ask the indexes alone. Without lossy pages nothing has to be looked at again.
CREATE FUNCTION articles_with(query tsquery) RETURNS TABLE (article bigint) LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT article FROM article_texts WHERE words @@ query';
CREATE FUNCTION articles_prominently_with(query tsquery) RETURNS TABLE (article bigint) LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT article FROM article_texts WHERE prominent @@ query';

-- The words that tell most of what an article is about, by which its like are found.
CREATE TABLE telling_words (word text COLLATE "C" NOT NULL, article bigint NOT NULL, uses real NOT NULL);
`,
  `
-- A node of the release before may write while this copies: it waits, finds a view, and gives its transaction up. Readers
-- go on.
LOCK TABLE article_texts IN SHARE ROW EXCLUSIVE MODE;

-- A common word is in half of all articles, and each of their rows is visited: of whole texts a row holds no more than
-- where the words are, so that a hundred and more are on a page. Prominent words stay in their rows, since they are ranked.
CREATE TABLE whole_texts (article bigint PRIMARY KEY, words tsvector NOT NULL) WITH (toast_tuple_target = 128);
ALTER TABLE whole_texts ALTER COLUMN words SET STORAGE EXTERNAL;
CREATE TABLE prominent_texts (article bigint PRIMARY KEY, words tsvector NOT NULL);
INSERT INTO whole_texts SELECT article, words FROM article_texts ORDER BY article;
INSERT INTO prominent_texts SELECT article, prominent FROM article_texts ORDER BY article;
CREATE INDEX whole_texts_by_word ON whole_texts USING gin (words);
CREATE INDEX prominent_texts_by_word ON prominent_texts USING gin (words);
ANALYZE whole_texts, prominent_texts;

-- Numbers of articles cross as four bytes each. These ask the indexes alone, for the reason given above.
CREATE FUNCTION whole_numbers_with(query tsquery) RETURNS bytea LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT string_agg(int4send(article::integer), '''') FROM whole_texts WHERE words @@ query';
CREATE FUNCTION prominent_numbers_with(query tsquery) RETURNS bytea LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT string_agg(int4send(article::integer), '''') FROM prominent_texts WHERE words @@ query';
CREATE FUNCTION prominent_texts_with(query tsquery) RETURNS TABLE (article bigint, words tsvector) LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT article, words FROM prominent_texts WHERE words @@ query';
CREATE OR REPLACE FUNCTION articles_with(query tsquery) RETURNS TABLE (article bigint) LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT article FROM whole_texts WHERE words @@ query';
CREATE OR REPLACE FUNCTION articles_prominently_with(query tsquery) RETURNS TABLE (article bigint) LANGUAGE sql STABLE
  SET enable_seqscan = off SET work_mem = '32MB' AS 'SELECT article FROM prominent_texts WHERE words @@ query';

-- For nodes of the release before, which ask it.
ALTER TABLE article_texts RENAME TO former_texts;
CREATE VIEW article_texts AS SELECT article, prominent_texts.words AS prominent, whole_texts.words AS words
  FROM whole_texts JOIN prominent_texts USING (article);

-- Whoever was let read the texts, as the role of ARCHIVE_READ_URL, goes on.
DO $$
DECLARE reader text;
BEGIN
  FOR reader IN
    SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END
    FROM pg_class, aclexplode(relacl) WHERE oid = 'former_texts'::regclass AND privilege_type = 'SELECT'
  LOOP
    EXECUTE 'GRANT SELECT ON whole_texts, prominent_texts, article_texts TO ' || reader;
  END LOOP;
END $$;
DROP TABLE former_texts;
`,
];

/** Indexes that take a third of the time when they are made after the rows of a whole archive. */
export const LATE_INDEXES: Readonly<Record<string, string>> = {
  whole_texts_by_word: 'whole_texts USING gin (words)',
  prominent_texts_by_word: 'prominent_texts USING gin (words)',
  telling_words_by_word: 'telling_words (word) INCLUDE (article, uses)',
  telling_words_of_article: 'telling_words (article)',
  spellings_by_likeness: 'spellings USING gin (term gin_trgm_ops)',
};
