import { LRUCache } from 'lru-cache';
import type { Site } from '@/lib/content/site';
import type { Clock } from '@/lib/time/clock';
import type { Parameters, Row, Store } from '../database';
import { keptSite } from '../keep/settings';
import { NEVER, WITHDRAWN } from '../schema';

const SHOWN = 'draft = 0 AND appears <= @now AND vanishes > @now';

/**
 * What readers may see at `@now`: the one place that keeps drafts, embargoed, future and expired pieces out. Every
 * query whose rows reach a reader names `live`, `live_entries` or `live_corrections`. Of several files with one
 * address the one that appeared first has it, so that nothing which comes later takes a page away from its readers;
 * at the same moment the first by path. Of what was there and has expired only the address is told, to answer "gone"
 * and not "never was".
 */
const LIVE = `
  live AS NOT MATERIALIZED (
    SELECT * FROM articles WHERE ${SHOWN} AND (rivalled = 0 OR NOT EXISTS (
      SELECT 1 FROM articles AS rival WHERE rival.day = articles.day AND rival.slug = articles.slug
        AND (rival.appears, rival.path) < (articles.appears, articles.path)
        AND rival.draft = 0 AND rival.appears <= @now AND rival.vanishes > @now))),
  expired AS NOT MATERIALIZED (SELECT id, day, slug FROM articles WHERE draft = 0 AND
    ((appears < vanishes AND vanishes <= @now) OR (vanishes = ${WITHDRAWN} AND appears <= @now))),
  live_entries AS NOT MATERIALIZED (SELECT * FROM entries WHERE ${SHOWN}),
  live_corrections AS NOT MATERIALIZED (SELECT * FROM corrections WHERE at <= @now)`;

/** The index as seen at one moment. Passed first to everything that asks it. */
export interface Reading {
  /** Epoch milliseconds. */
  now: number;
  /** Of the paper, read before anything else: what is kept under it may be newer and is never older. */
  version: string;
  site: Site;
  /** Rows of a query that may use `live`, `expired`, `live_entries` and `live_corrections`. */
  live(sql: string, parameters?: Parameters): Row[];
  liveOne(sql: string, parameters?: Parameters): Row | undefined;
  /** Rows of a query on what has no date: pictures, slots, problems. */
  all(sql: string, parameters?: Parameters): Row[];
  one(sql: string, parameters?: Parameters): Row | undefined;
  /** What `make` answers, kept for as long as the paper's version stands. */
  remembered<T extends NonNullable<unknown>>(key: string, make: () => T): T;
  /** What `make` answers, kept for as long as the index is open: whoever keeps it knows when it is out of date. */
  lasting<T extends NonNullable<unknown>>(key: string, make: () => T): T;
}

/** What costs more to find than to keep, good for one version of the paper. */
export class Memory {
  private version = '';
  private readonly kept = new LRUCache<string, NonNullable<unknown>>({ max: 50_000 });

  private readonly forLong = new Map<string, NonNullable<unknown>>();

  /** @param key that always stands for values of one type */
  lasting<T extends NonNullable<unknown>>(key: string, make: () => T): T {
    const known = this.forLong.get(key) ?? make();
    this.forLong.set(key, known);
    return known as T;
  }

  recall<T extends NonNullable<unknown>>(version: string, key: string, make: () => T): T {
    if (version !== this.version) this.kept.clear();
    this.version = version;
    const known = this.kept.get(key);
    if (known !== undefined) return known as T;
    const made = make();
    this.kept.set(key, made);
    return made;
  }
}

/** @param folderName of the content folder, the name of a paper without `site.yaml` */
export function readingAt(store: Store, clock: Clock, folderName: string, memory: Memory): Reading {
  const now = clock();
  const version = versionAt(store, now);
  const withLive = (sql: string) => `WITH ${LIVE} ${sql}`;
  return {
    now,
    version,
    site: keptSite(store, folderName),
    live: (sql, parameters) => store.all(withLive(sql), { ...parameters, now }),
    liveOne: (sql, parameters) => store.get(withLive(sql), { ...parameters, now }),
    all: (sql, parameters) => store.all(sql, parameters),
    one: (sql, parameters) => store.get(sql, parameters),
    remembered: (key, make) => memory.recall(version, key, make),
    lasting: (key, make) => memory.lasting(key, make),
  };
}

/** The latest moment that has passed at which a reader began or ceased to see something. */
const LATEST_MOMENT = [
  'SELECT max(appears) AS moment FROM articles WHERE appears <= @now',
  `SELECT max(vanishes) AS moment FROM articles WHERE vanishes <= @now AND vanishes < ${NEVER}`,
  'SELECT max(updated) AS moment FROM articles WHERE updated <= @now AND updated IS NOT NULL',
  'SELECT max(at) AS moment FROM corrections WHERE at <= @now',
  'SELECT max(appears) AS moment FROM entries WHERE appears <= @now',
  `SELECT max(vanishes) AS moment FROM entries WHERE vanishes <= @now AND vanishes < ${NEVER}`,
]
  .map((one) => `SELECT moment FROM (${one})`)
  .join(' UNION ALL ');

/** Moves with every change to the files and with every moment at which something appears or vanishes. */
export function versionAt(store: Store, now: number): string {
  const count = store.get("SELECT value FROM meta WHERE key = 'version'");
  const latest = store.get(`SELECT max(moment) AS moment FROM (${LATEST_MOMENT})`, { now });
  return `${String(count?.value ?? 0)}-${Number(latest?.moment ?? 0).toString(36)}`;
}
