import { inTransaction, type Row, type Store } from '../database';
import { ARCHIVE_VERSION } from '../schema';
import type { Between } from './between';
import type { Client } from './connection';
import { FILES, KEYED, type Keyed, META } from './mirrored';
import { forgetNoted, lastNoted, note, noteAll } from './outbox';
import { keysThatDiffer } from './slices';

/** Tables that pages of articles are made with, and so are carried before them. */
const BEFORE_ARTICLES = ['entries', 'slots', 'pictures'];

/**
 * Notes rows in the order in which they are to be carried.
 * @param last the latest of the notes that these take the place of
 * @param noteRows notes those of one table
 */
function noteInOrder(
  store: Store,
  last: number,
  noteRows: (table: string, key: readonly string[]) => void,
): void {
  const tables = KEYED.filter((table) => table !== FILES);
  const some = (isBefore: boolean) => {
    for (const { table, key } of tables)
      if (BEFORE_ARTICLES.includes(table) === isBefore) noteRows(table, key);
  };
  inTransaction(store, () => {
    forgetNoted(store, last);
    noteMeta(
      store,
      META.filter((key) => key !== 'whole'),
    );
    some(true);
    noteRows('articles', ['path']);
    some(false);
    noteMeta(store, ['whole']);
    note(store, 'touched', [{ tag: 'paper' }]);
    noteRows('files', ['path']);
  });
}

/** Notes everything there is in the index, for an archive in which there is nothing yet. */
export function noteEverything(store: Store): void {
  noteInOrder(store, lastNoted(store), (table, key) =>
    noteAll(store, table, key, table === 'articles' ? 'ORDER BY published DESC, path' : undefined),
  );
}

/**
 * Notes everything in which PostgreSQL differs from the index, as when another node wrote there before, or a backup was
 * put back, or nothing is there yet. Texts are not compared: the same bytes of a file, read by the same rules, give the same rows.
 * @throws Error when most of what is there would go
 */
export async function noteDifferences(between: Between, client: Client): Promise<void> {
  // What is noted while this looks around is about a later moment, and stays.
  const noted = await between(lastNoted);
  const rules = await sameRules(between, client);
  // First, since a node with a wrong folder tries again each second.
  const files = await keysThatDiffer(between, client, FILES);
  await refuseMostlyGone(between, client, files);
  const differing = new Map<string, Row[]>([['files', files]]);
  for (const table of KEYED)
    if (table !== FILES) differing.set(table.table, await keysThatDiffer(between, client, table));
  differing.set('articles', await articlesThatDiffer(between, client, rules, files));
  await between((store) =>
    noteInOrder(store, noted, (table) => note(store, table, differing.get(table) ?? [])),
  );
}

/** Files of which any number may go: a paper that begins. */
const FEW = 20;

/** A folder that is not mounted, or another one in its place, looks like one from which most was deleted. */
async function refuseMostlyGone(
  between: Between,
  client: Client,
  differing: readonly Row[],
): Promise<void> {
  const { rows } = await client.query('SELECT count(*) AS files FROM files');
  // Rows of files are carried last: where the first carrying was broken off, only articles tell what is there.
  const { rows: unlisted } = await client.query(
    'SELECT path FROM articles WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.path = articles.path)',
  );
  const there = Number(rows[0]?.files) + unlisted.length;
  const gone = await between(
    (store) =>
      [...differing, ...unlisted].filter(
        ({ path }) =>
          !store.get('SELECT 1 AS one FROM files WHERE path = @path', { path: String(path) }),
      ).length,
  );
  if (gone === 0 || (gone < there && (there <= FEW || gone <= there / 2))) return;
  throw new Error(
    `${gone} of the ${there} files of the archive are not in the content folder of this node. Put them there, set BROADSHEET_CONTENT to a folder that does not exist so that this node only serves, or give an empty database in ARCHIVE_URL if they are meant to be gone.`,
  );
}

function noteMeta(store: Store, keys: readonly string[]): void {
  note(
    store,
    'meta',
    keys.map((key) => ({ key })),
  );
}

/** Notes by which rules all rows were made, once all have been carried. */
export async function rememberRules(between: Between, client: Client): Promise<void> {
  if (await sameRules(between, client)) return;
  await client.query(
    "INSERT INTO meta (key, value) VALUES ('rules', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [await between(rulesOf)],
  );
}

/** Under which rows are made of files: of other rules every row may be another. */
function rulesOf(store: Store): string {
  const kept = store.get("SELECT value FROM meta WHERE key = 'conventions'");
  return JSON.stringify([ARCHIVE_VERSION, kept?.value ?? null]);
}

async function sameRules(between: Between, client: Client): Promise<boolean> {
  const { rows } = await client.query("SELECT value FROM meta WHERE key = 'rules'");
  return rows[0]?.value === (await between(rulesOf));
}

/** The newest first: they are what readers ask for. */
async function articlesThatDiffer(
  between: Between,
  client: Client,
  sameRules: boolean,
  files: readonly Row[],
): Promise<Row[]> {
  const differing = await keysThatDiffer(between, client, ARTICLES);
  const paths = [...differing, ...files].map(({ path }) => path);
  const here = await between((store) =>
    store.all(
      `SELECT path FROM articles WHERE @every = 1 OR path IN (SELECT value FROM json_each(@paths))
       ORDER BY published DESC, path`,
      { every: sameRules ? 0 : 1, paths: JSON.stringify(paths) },
    ),
  );
  const known = new Set(here.map(({ path }) => path));
  return [...here, ...differing.filter(({ path }) => !known.has(path))];
}

/** What of an article does not come from its file alone. */
const ARTICLES: Keyed = { table: 'articles', key: ['path'], columns: ['path', 'rivalled'] };
