import type { Row } from '../database';
import type { ArticleText } from './article-text';
import type { CarryBatch, TableBatch } from './batch';
import type { Client } from './connection';
import { OF_ARTICLE } from './mirrored';
import { STEM } from './stems';
import { storable } from './storable';

/** The channel on which nodes are told of a new version. */
export const CHANNEL = 'broadsheet';

/**
 * Puts a batch into PostgreSQL, all of it or nothing, and tells all nodes. Whoever carries holds the ingest lock on the
 * same connection, so that one which lost it can not write any more.
 * @param texts the words of its articles
 * @param telling rows of the words of articles that tell most of what they are about
 * @param formerTexts that PostgreSQL does not know yet
 * @returns the version it gave the paper
 */
export async function carry(
  client: Client,
  batch: CarryBatch,
  texts: readonly ArticleText[],
  telling: readonly Row[],
  formerTexts: readonly Row[],
): Promise<number> {
  await client.query('BEGIN');
  try {
    const version = await nextVersion(client);
    await carryArticles(client, batch, version, texts, telling);
    await insert(client, 'revision_texts', formerTexts);
    for (const table of batch.keyed) await replace(client, table);
    await carryMeta(client, batch.meta);
    await touch(client, batch.touched, version);
    await client.query('SELECT pg_notify($1, $2)', [CHANNEL, String(version)]);
    await client.query('COMMIT');
    return version;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/**
 * By the clock, so that no version is given twice: not by an archive that was made anew, nor by one that was put back to
 * an earlier moment. Pages are kept by it.
 */
const MILLISECONDS = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

async function nextVersion(client: Client): Promise<number> {
  const { rows } = await client.query(
    `INSERT INTO meta (key, value) VALUES ('version', ${MILLISECONDS}::text)
     ON CONFLICT (key) DO UPDATE SET value = greatest(meta.value::bigint + 1, ${MILLISECONDS})::text RETURNING value`,
  );
  await client.query(
    "INSERT INTO meta (key, value) VALUES ('moved', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [String(Date.now())],
  );
  return Number(rows[0]?.value);
}

async function carryArticles(
  client: Client,
  batch: CarryBatch,
  version: number,
  texts: readonly ArticleText[],
  telling: readonly Row[],
): Promise<void> {
  if (batch.paths.length === 0) return;
  // Until its row of files follows: whoever takes over between the two has to carry it again.
  await client.query("UPDATE files SET hash = '' WHERE path = ANY($1)", [batch.paths]);
  const before = await idsByPath(client, batch.paths);
  await removeArticles(client, [...before.values()]);
  if (batch.articles.length === 0) return;
  const fresh = await newIds(
    client,
    batch.articles.filter(({ path }) => !before.has(String(path))).length,
  );
  const idOf = new Map<unknown, number>();
  for (const row of batch.articles)
    idOf.set(row.id, before.get(String(row.path)) ?? fresh.pop() ?? 0);
  await insert(
    client,
    'articles',
    batch.articles.map((row) => ({ ...row, id: idOf.get(row.id), changed: version })),
  );
  for (const { table, rows } of batch.ofArticles)
    await insert(
      client,
      table,
      rows.map((row) => ({ ...row, article: idOf.get(row.article) })),
    );
  await insert(
    client,
    'whole_texts',
    texts.map(({ article, words }) => ({ article: idOf.get(article), words })),
  );
  await insert(
    client,
    'prominent_texts',
    texts.map(({ article, prominent }) => ({ article: idOf.get(article), words: prominent })),
  );
  await insert(
    client,
    'telling_words',
    telling.map((row) => ({ ...row, article: idOf.get(row.article) })),
  );
}

async function idsByPath(client: Client, paths: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await client.query('SELECT id, path FROM articles WHERE path = ANY($1)', [
    paths,
  ]);
  return new Map(rows.map(({ id, path }) => [String(path), Number(id)]));
}

async function newIds(client: Client, count: number): Promise<number[]> {
  const { rows } = await client.query(
    "SELECT nextval('article_ids') AS id FROM generate_series(1, $1::int)",
    [count],
  );
  return rows.map(({ id }) => Number(id)).reverse();
}

const WITH_ARTICLE = [
  ...Object.keys(OF_ARTICLE),
  'whole_texts',
  'prominent_texts',
  'telling_words',
];

async function removeArticles(client: Client, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of WITH_ARTICLE)
    await client.query(`DELETE FROM ${table} WHERE article = ANY($1)`, [ids]);
  await client.query('DELETE FROM articles WHERE id = ANY($1)', [ids]);
}

async function replace(client: Client, { table, key, keys, rows }: TableBatch): Promise<void> {
  const same = key.map((column) => `${table}.${column} = gone.${column}`).join(' AND ');
  await client.query(
    `DELETE FROM ${table} USING json_populate_recordset(null::${table}, $1::json) AS gone WHERE ${same}`,
    [json(keys)],
  );
  if (table === 'spellings') await insertSpellings(client, rows);
  else await insert(client, table, rows);
}

async function insertSpellings(client: Client, rows: readonly Row[]): Promise<void> {
  const { rows: kept } = await client.query("SELECT value FROM meta WHERE key = 'dictionary'");
  await client.query(
    `INSERT INTO spellings (term, size, docs, stem) SELECT term, size, docs, ${STEM}
     FROM json_populate_recordset(null::spellings, $2::json)`,
    [kept[0]?.value ?? 'simple', json(rows)],
  );
}

async function carryMeta(client: Client, rows: readonly Row[]): Promise<void> {
  for (const { key, value } of rows)
    if (value === null) await client.query('DELETE FROM meta WHERE key = $1', [key]);
    else
      await client.query(
        'INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        [key, value],
      );
}

async function touch(client: Client, tags: readonly string[], version: number): Promise<void> {
  if (tags.length === 0) return;
  await client.query(
    `INSERT INTO touched (tag, version) SELECT unnest($1::text[]), $2
     ON CONFLICT (tag) DO UPDATE SET version = excluded.version`,
    [tags, version],
  );
}

/** One statement for a table however many rows there are: each has a price of its own. */
async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1::json)`,
    [json(rows)],
  );
}

/** Columns that hold JSON as text, in which a sign may be written as an escape. */
const JSON_COLUMNS = new Set(['topics', 'authors', 'image', 'details', 'entry', 'problem']);

/** JSON of rows that PostgreSQL takes, whatever is in their texts. */
function json(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows);
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return text;
  return JSON.stringify(rows, (column, value: unknown) => {
    if (typeof value !== 'string') return value;
    return JSON_COLUMNS.has(column) && value.includes('\\u')
      ? storableJson(value)
      : storable(value);
  });
}

function storableJson(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  );
}
