import { inTransaction, isWhole, type Row, type Store } from '../database';
import { keptSite } from '../keep/settings';
import type { ArticleText } from './article-text';
import { batchOf, type CarryBatch, textsOf } from './batch';
import type { Between } from './between';
import { carry } from './carry';
import type { Client } from './connection';
import { noteDifferences, noteEverything, rememberRules } from './difference';
import { dropLateIndexes, makeLateIndexes } from './late-indexes';
import { carried, openOutbox, waiting } from './outbox';
import { dictionaryOf, stemAll } from './stems';
import { tellingOf } from './telling-rows';

/** Texts by the names that git gave them. */
export type FormerTexts = (blobs: string[]) => Promise<Map<string, string>>;

/** Rows carried in one transaction, the words of 150 articles among them: of more, only memory grows. */
const AT_ONCE = 3000;
/** Former texts asked of git in one question. */
const TEXTS_AT_ONCE = 500;

/**
 * Carries all that changed in an index since this was last done: nothing while the folder has not been read once, and
 * everything that differs when somebody else wrote there meanwhile.
 * @param client whose connection holds the ingest lock
 * @param formerTexts asks git for texts that files had before
 * @param isEnding asked between transactions
 * @throws Error from PostgreSQL; what was not carried is carried the next time
 */
export async function carryChanges(
  between: Between,
  client: Client,
  formerTexts: FormerTexts,
  isEnding: () => boolean = () => false,
): Promise<void> {
  const kept = await between((store) => {
    if (!isWhole(store)) return null;
    openOutbox(store);
    return { version: carriedVersion(store), language: keptSite(store, '').language };
  });
  if (!kept) return;
  const there = await versionThere(client);
  if (there === null) {
    await dropLateIndexes(client);
    await between(noteEverything);
  } else if (kept.version !== there) await noteDifferences(between, client);
  await keepDictionary(kept.language, client);
  for (let next = await prepared(between, []); next && !isEnding(); ) {
    const { ids } = next.batch;
    // While the server writes one, the one after it is made; it is carried after it, or not at all.
    const after = prepared(between, ids);
    after.catch(() => {});
    const version = await carryOne(client, next, formerTexts);
    await between((store) =>
      inTransaction(store, () => {
        carried(store, ids);
        rememberCarried(store, version);
      }),
    );
    next = await after;
  }
  if (isEnding()) return;
  await makeLateIndexes(client);
  await rememberRules(between, client);
}

/** What one transaction carries, made ready. */
interface Prepared {
  batch: CarryBatch;
  texts: ArticleText[];
  telling: Row[];
}

/**
 * Makes ready what is to be carried next.
 * @param underway the notes of what is being carried this moment
 * @returns null when nothing waits
 */
async function prepared(between: Between, underway: readonly number[]): Promise<Prepared | null> {
  const batch = await between((store) => {
    const changed = waiting(store, AT_ONCE, underway);
    return changed.length === 0 ? null : batchOf(store, changed);
  });
  if (!batch) return null;
  const texts = await textsOf(batch);
  const tellingRows = await between((store) => tellingOf(store, texts));
  const telling = texts.flatMap((text) =>
    tellingRows(text).map((row) => ({ ...row, article: text.article })),
  );
  return { batch, texts, telling };
}

async function carryOne(
  client: Client,
  { batch, texts, telling }: Prepared,
  formerTexts: FormerTexts,
): Promise<number> {
  const former = await unknownTexts(client, batch, formerTexts);
  return carry(client, batch, texts, telling, former);
}

/** Those of the revisions of a batch that PostgreSQL does not have yet: nodes that only serve have no git to ask. */
async function unknownTexts(
  client: Client,
  { keyed }: CarryBatch,
  formerTexts: FormerTexts,
): Promise<Row[]> {
  const revisions = keyed.find(({ table }) => table === 'revisions')?.rows ?? [];
  const blobs = [...new Set(revisions.map(({ blob }) => String(blob)))];
  if (blobs.length === 0) return [];
  const { rows } = await client.query('SELECT blob FROM revision_texts WHERE blob = ANY($1)', [
    blobs,
  ]);
  const known = new Set(rows.map(({ blob }) => blob));
  const unknown = blobs.filter((blob) => !known.has(blob));
  const found: Row[] = [];
  for (let from = 0; from < unknown.length; from += TEXTS_AT_ONCE) {
    const texts = await formerTexts(unknown.slice(from, from + TEXTS_AT_ONCE));
    for (const [blob, text] of texts) found.push({ blob, text });
  }
  return found;
}

/** Words are found by their stems in the language of the paper. */
async function keepDictionary(language: string, client: Client): Promise<void> {
  const dictionary = dictionaryOf(language);
  const { rows } = await client.query("SELECT value FROM meta WHERE key = 'dictionary'");
  if (rows[0]?.value === dictionary) return;
  await client.query(
    "INSERT INTO meta (key, value) VALUES ('dictionary', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [dictionary],
  );
  await stemAll(client, dictionary);
}

/** Where this index remembers which version of the archive on PostgreSQL it carried last. */
const CARRIED = 'carried';

function carriedVersion(store: Store): number {
  return Number(
    store.get('SELECT value FROM meta WHERE key = @key', { key: CARRIED })?.value ?? -1,
  );
}

function rememberCarried(store: Store, version: number): void {
  store.run('INSERT OR REPLACE INTO meta (key, value) VALUES (@key, @value)', {
    key: CARRIED,
    value: String(version),
  });
}

/** Null while nothing has been carried yet. */
async function versionThere(client: Client): Promise<number | null> {
  const { rows } = await client.query("SELECT value FROM meta WHERE key = 'version'");
  return rows[0] ? Number(rows[0].value) : null;
}
