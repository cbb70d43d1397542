import { assumedSite } from '@/lib/content/read-site';
import type { Site } from '@/lib/content/site';
import type { Clock } from '@/lib/time/clock';
import type { Parameters, Row, Store } from '../database';
import { NEVER } from '../schema';

/**
 * The articles readers may see at `@now`: the one place that keeps drafts, embargoed, future and expired pieces
 * out. Every query whose rows reach a reader names `live`. Of what was there and has expired only the
 * address is told, to answer "gone" and not "never was".
 */
const LIVE = `
  live AS NOT MATERIALIZED (SELECT * FROM articles WHERE draft = 0 AND shadowed = 0 AND appears <= @now AND vanishes > @now),
  expired AS NOT MATERIALIZED (SELECT day, slug FROM articles WHERE draft = 0 AND shadowed = 0 AND appears < vanishes AND vanishes <= @now)`;

/** The index as seen at one moment. Passed first to everything that asks it. */
export interface Reading {
  /** Epoch milliseconds. */
  now: number;
  site: Site;
  /** Rows of a query that may use `live` and `expired`. */
  live(sql: string, parameters?: Parameters): Row[];
  liveOne(sql: string, parameters?: Parameters): Row | undefined;
  /** Rows of a query on what has no date: pictures, entries, slots, problems. */
  all(sql: string, parameters?: Parameters): Row[];
  one(sql: string, parameters?: Parameters): Row | undefined;
}

/** @param folderName of the content folder, the name of a paper without `site.yaml` */
export function readingAt(store: Store, clock: Clock, folderName: string): Reading {
  const now = clock();
  const withLive = (sql: string) => `WITH ${LIVE} ${sql}`;
  const kept = store.get("SELECT value FROM meta WHERE key = 'site'");
  return {
    now,
    site: kept ? (JSON.parse(String(kept.value)) as Site) : assumedSite(folderName),
    live: (sql, parameters) => store.all(withLive(sql), { ...parameters, now }),
    liveOne: (sql, parameters) => store.get(withLive(sql), { ...parameters, now }),
    all: (sql, parameters) => store.all(sql, parameters),
    one: (sql, parameters) => store.get(sql, parameters),
  };
}

/**
 * Moves with every change to the files and with every moment at which an article appears or vanishes: the
 * change count, and the latest such moment that has passed.
 */
export function versionAt(store: Store, now: number): string {
  const count = store.get("SELECT value FROM meta WHERE key = 'version'");
  const appeared = store.get('SELECT max(appears) AS moment FROM articles WHERE appears <= @now', {
    now,
  });
  const vanished = store.get(
    `SELECT max(vanishes) AS moment FROM articles WHERE vanishes <= @now AND vanishes < ${NEVER}`,
    { now },
  );
  return `${String(count?.value ?? 0)}-${Math.max(Number(appeared?.moment ?? 0), Number(vanished?.moment ?? 0)).toString(36)}`;
}
