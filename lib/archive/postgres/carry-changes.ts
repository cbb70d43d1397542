import { inTransaction, isWhole, type Row, type Store } from '../database';
import { keptSite } from '../keep/settings';
import { batchOf, type CarryBatch } from './batch';
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

/** Rows carried in one transaction: some megabytes of text. */
const AT_ONCE = 6000;
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
  for (;;) {
    const next = await between(nextBatch);
    if (isEnding()) return;
    if (!next) break;
    const { batch, telling } = next;
    const former = await unknownTexts(client, batch, formerTexts);
    const version = await carry(client, batch, telling, former);
    await between((store) =>
      inTransaction(store, () => {
        carried(store, batch.ids);
        rememberCarried(store, version);
      }),
    );
  }
  await makeLateIndexes(client);
  await rememberRules(between, client);
}

function nextBatch(store: Store) {
  const changed = waiting(store, AT_ONCE);
  if (changed.length === 0) return null;
  const batch = batchOf(store, changed);
  const tellingRows = tellingOf(store, batch.texts);
  const telling = batch.texts.flatMap((text) =>
    tellingRows(text).map((row) => ({ ...row, article: text.article })),
  );
  return { batch, telling };
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
