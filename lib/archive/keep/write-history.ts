import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '@/lib/content/article';
import { bodyText } from '@/lib/content/body-text';
import type { Conventions } from '@/lib/content/conventions';
import { readArticle } from '@/lib/content/read-article';
import { inTransaction, type Store } from '../database';
import { textsOf } from '../history/git';
import { headOf, type Revision, revisionsOf } from '../history/revisions';
import { appearanceOf } from './article-rows';
import { keptConventions, keptSite, moveVersion } from './settings';

/** The newest of a file; before them nothing is told. */
const MOST_REVISIONS = 50;
const MILLISECONDS = 60_000;

/** A revision with what decides whether readers saw it, and a digest of what they saw. */
interface Version extends Revision {
  draft: boolean;
  appears: number;
  vanishes: number;
  shows: string;
}

/** What the history was last made from; another one of these, and it is made again. */
interface Basis {
  head: string | null;
  conventions: Conventions;
}

/** What is to be written, or null while the history is what it was. */
interface ComingHistory {
  basis: string;
  versions: Map<string, Version[]>;
}

/** Texts asked for in one question. */
const AT_ONCE = 500;

/**
 * Asks git how the articles of a folder came to be what they are. Only files with more than one revision are looked
 * into: the others have no history.
 * @param folderName of the content folder
 * @param isArticle whether a path is one of an article
 * @throws Error when git fails or takes too long
 */
export async function comingHistory(
  store: Store,
  content: string,
  folderName: string,
  isArticle: (path: string) => boolean,
): Promise<ComingHistory | null> {
  const conventions = keptConventions(store, folderName);
  const isOn = keptSite(store, folderName).history;
  const before = basisOf(store);
  const known = knownVersions(store, before, conventions);
  const head = isOn ? await headOf(content) : null;
  const basis = JSON.stringify({ head, conventions } satisfies Basis);
  if (basis === before) return null;
  const revisions =
    head === null ? new Map<string, Revision[]>() : await revisionsOf(content, head);
  const chains = [...revisions].filter(([path, chain]) => chain.length > 1 && isArticle(path));
  return { basis, versions: await versionsOf(content, chains, conventions, known) };
}

async function versionsOf(
  content: string,
  chains: readonly [path: string, chain: Revision[]][],
  conventions: Conventions,
  known: ReadonlyMap<string, Version>,
): Promise<Map<string, Version[]>> {
  const versions = new Map<string, Version[]>();
  let some: [path: string, chain: Revision[]][] = [];
  let count = 0;
  const readSome = async () => {
    const blobs = new Set(
      some.flatMap(([path, chain]) =>
        chain.map(({ blob }) => blob).filter((blob) => !known.has(`${path} ${blob}`)),
      ),
    );
    const texts = await textsOf(content, [...blobs], MILLISECONDS);
    for (const [path, chain] of some)
      versions.set(path, readChain(path, chain, texts, conventions, known));
    some = [];
    count = 0;
  };
  for (const [path, chain] of chains) {
    const newest = chain.slice(-MOST_REVISIONS);
    some.push([path, newest]);
    count += newest.length;
    if (count >= AT_ONCE) await readSome();
  }
  await readSome();
  return versions;
}

/** What was read before and means the same: a text does not change. By path and blob. */
function knownVersions(
  store: Store,
  before: string | undefined,
  conventions: Conventions,
): Map<string, Version> {
  const last = before === undefined ? null : (JSON.parse(before) as Basis);
  if (!isDeepStrictEqual(last?.conventions, conventions)) return new Map();
  const rows = store.all('SELECT path, at, blob, appears, vanishes, shows, draft FROM revisions');
  return new Map(
    rows.map(({ path, draft, ...row }) => [
      `${path} ${row.blob}`,
      { ...row, draft: draft === 1 } as Version,
    ]),
  );
}

function basisOf(store: Store): string | undefined {
  return store.get("SELECT value FROM meta WHERE key = 'history'")?.value as string | undefined;
}

/** A text that is no article is no version: the site kept the one before it up. */
function readChain(
  path: string,
  chain: readonly Revision[],
  texts: ReadonlyMap<string, string>,
  conventions: Conventions,
  known: ReadonlyMap<string, Version>,
): Version[] {
  return chain.flatMap((revision) => {
    const version = known.get(`${path} ${revision.blob}`);
    if (version) return [{ ...version, ...revision }];
    const { value } = readArticle(texts.get(revision.blob) ?? '', path, conventions);
    if (!value) return [];
    return [{ ...revision, ...appearanceOf(value), draft: value.draft, shows: digestOf(value) }];
  });
}

/** What of an article readers can tell apart, in short. */
function digestOf(article: Article): string {
  const { headline, standfirst, dateline, keyPoints, updateReason, corrections } = article;
  const authors = article.authors.map(({ name }) => name);
  const text = bodyText(article.body);
  return createHash('sha256')
    .update(
      JSON.stringify([
        headline,
        standfirst,
        dateline,
        keyPoints,
        updateReason,
        corrections,
        authors,
        text,
      ]),
    )
    .digest('base64url')
    .slice(0, 16);
}

/** Puts a history into the index in place of the one before. @returns whether a reader can see a difference */
export function writeHistory(store: Store, { basis, versions }: ComingHistory): boolean {
  return inTransaction(store, () => {
    let changed = false;
    const known = store.all('SELECT DISTINCT path FROM revisions').map((row) => String(row.path));
    for (const path of new Set([...known, ...versions.keys()]))
      changed = putVersions(store, path, versions.get(path) ?? []) || changed;
    store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('history', @basis)", { basis });
    if (changed) moveVersion(store);
    return changed;
  });
}

function putVersions(store: Store, path: string, versions: readonly Version[]): boolean {
  const rows = versions.map(({ draft, ...version }, place) => ({
    path,
    place,
    ...version,
    draft: draft ? 1 : 0,
  }));
  const before = store.all(
    'SELECT path, place, at, blob, appears, vanishes, shows, draft FROM revisions WHERE path = @path ORDER BY place',
    { path },
  );
  const same = (row: (typeof rows)[number], index: number) =>
    Object.entries(row).every(([name, value]) => before[index]?.[name] === value);
  if (rows.length === before.length && rows.every(same)) return false;
  store.run('DELETE FROM revisions WHERE path = @path', { path });
  for (const row of rows)
    store.run(
      'INSERT INTO revisions (path, place, at, blob, appears, vanishes, shows, draft) VALUES (@path, @place, @at, @blob, @appears, @vanishes, @shows, @draft)',
      row,
    );
  return true;
}
