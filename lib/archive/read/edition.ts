import type { ReadSoFar } from '../archive';
import { siteIn } from '../keep/settings';
import { NEVER } from '../schema';
import type { ReadStore } from './read-store';

/** The latest moment that has passed at which a reader began or ceased to see something. */
const LATEST_MOMENT = [
  'SELECT max(appears) AS moment FROM articles WHERE appears <= @now',
  `SELECT max(vanishes) AS moment FROM articles WHERE vanishes <= @now AND vanishes < ${NEVER}`,
  'SELECT max(updated) AS moment FROM articles WHERE updated <= @now AND updated IS NOT NULL',
  'SELECT max(at) AS moment FROM corrections WHERE at <= @now',
  'SELECT max(appears) AS moment FROM entries WHERE appears <= @now',
  `SELECT max(vanishes) AS moment FROM entries WHERE vanishes <= @now AND vanishes < ${NEVER}`,
]
  .map((one, at) => `SELECT moment FROM (${one}) AS latest_${at}`)
  .join(' UNION ALL ');

const kept = (key: string) => `(SELECT value FROM meta WHERE key = '${key}')`;

const VERSION = `SELECT ${kept('version')} AS count,
  (SELECT max(moment) FROM (${LATEST_MOMENT}) AS moments) AS moment`;

/** Moves with every change to the files and with every moment at which something appears or vanishes. */
export async function versionAt(store: ReadStore, now: number): Promise<string> {
  const row = await store.get(VERSION, { now });
  store.heard?.(Number(row?.count ?? 0));
  return versionIn(row);
}

function versionIn(row: { count?: unknown; moment?: unknown } | undefined): string {
  return `${String(row?.count ?? 0)}-${Number(row?.moment ?? 0).toString(36)}`;
}

/**
 * The version of the paper and its settings, in one question, so that neither is of another moment.
 * @param folderName of the content folder, the name of a paper without `site.yaml`
 */
export async function editionAt(store: ReadStore, now: number, folderName: string) {
  const row = await store.get(
    `${VERSION}, ${kept('site')} AS site, ${kept('language')} AS language`,
    {
      now,
    },
  );
  store.heard?.(Number(row?.count ?? 0));
  return { version: versionIn(row), site: siteIn(row?.site, row?.language, folderName) };
}

/**
 * When what readers see last changed: the last change to a file, or the last moment at which a piece appeared or
 * vanished by the clock. A list may lose its newest piece, so no date in the list itself could say this.
 * @returns epoch milliseconds
 */
export async function lastMoment(store: ReadStore, now: number): Promise<number> {
  const row = await store.get(`${VERSION}, ${kept('moved')} AS moved`, { now });
  return Math.max(Number(row?.moved ?? 0), Number(row?.moment ?? 0));
}

/** How far the first read is; null once every file of the folder has been read. */
export async function readSoFar(store: Pick<ReadStore, 'get'>): Promise<ReadSoFar | null> {
  const row = await store.get(`SELECT ${kept('whole')} AS whole, ${kept('reading')} AS reading`);
  if (typeof row?.whole === 'string') return null;
  return typeof row?.reading === 'string'
    ? (JSON.parse(row.reading) as ReadSoFar)
    : { done: 0, total: 0 };
}
