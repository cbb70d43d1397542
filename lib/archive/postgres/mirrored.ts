/** A table that is carried to PostgreSQL row by row, and the columns that tell its rows apart. */
export interface Keyed {
  table: string;
  key: readonly string[];
  columns: readonly string[];
}

/** What the content folder holds. */
export const FILES: Keyed = {
  table: 'files',
  key: ['path'],
  columns: ['path', 'kind', 'hash', 'asked'],
};

/**
 * Tables with a key of their own. Where several rows belong to one file, the file is the key: they come and go together.
 * `touched` is carried without the version, since each archive counts its own.
 */
export const KEYED: readonly Keyed[] = [
  FILES,
  { table: 'problems', key: ['path'], columns: ['path', 'place', 'problem'] },
  {
    table: 'entries',
    key: ['path'],
    columns: ['kind', 'slug', 'path', 'appears', 'vanishes', 'draft', 'entry'],
  },
  {
    table: 'slots',
    key: ['place', 'position'],
    columns: ['place', 'position', 'article', 'text', 'line'],
  },
  { table: 'pictures', key: ['path'], columns: ['path', 'hash', 'width', 'height'] },
  {
    table: 'revisions',
    key: ['path'],
    columns: ['path', 'place', 'at', 'blob', 'appears', 'vanishes', 'shows', 'draft'],
  },
  {
    table: 'tallies',
    key: ['span', 'list', 'bucket'],
    columns: ['span', 'list', 'bucket', 'articles'],
  },
  { table: 'languages', key: ['language'], columns: ['language', 'articles'] },
  { table: 'spellings', key: ['term'], columns: ['term', 'size', 'docs'] },
  { table: 'word_frequencies', key: ['word'], columns: ['word', 'articles'] },
];

/** Tables whose rows belong to an article and are made anew with it. */
export const OF_ARTICLE: Readonly<Record<string, readonly string[]>> = {
  bodies: ['article', 'body', 'line'],
  article_topics: ['topic', 'published', 'path', 'article', 'name'],
  article_authors: ['author', 'published', 'path', 'article', 'name'],
  aliases: ['path', 'article'],
  identities: ['code', 'article', 'origin'],
  article_references: ['article', 'place', 'kind', 'target', 'line'],
  corrections: ['at', 'article', 'text'],
};

/** Of `meta`, what readers' questions ask for; the rest is the business of the index it was made in. */
export const META = ['site', 'language', 'whole', 'conventions', 'history'] as const;
