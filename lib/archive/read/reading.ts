import type { Site } from '@/lib/content/site';
import type { Clock } from '@/lib/time/clock';
import type { Parameters, Row } from '../database';
import { WITHDRAWN } from '../schema';
import { editionAt } from './edition';
import { Kept } from './kept';
import type { ReadStore } from './read-store';
import type { Remember } from './words';

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
export interface Reading extends Pick<ReadStore, 'words' | 'sql' | 'columns' | 'formerTexts'> {
  /** Epoch milliseconds. */
  now: number;
  /** Of the paper, read before anything else: what is kept under it may be newer and is never older. */
  version: string;
  site: Site;
  /** Rows of a query that may use `live`, `expired`, `live_entries` and `live_corrections`. */
  live(sql: string, parameters?: Parameters): Promise<Row[]>;
  liveOne(sql: string, parameters?: Parameters): Promise<Row | undefined>;
  /** The columns of such a query. See {@link ReadStore.columns}. */
  liveColumns: ReadStore['columns'];
  /** Rows of a query on what has no date: pictures, slots, problems. */
  all(sql: string, parameters?: Parameters): Promise<Row[]>;
  one(sql: string, parameters?: Parameters): Promise<Row | undefined>;
  /** What `make` answers, kept for as long as the paper's version stands. */
  remembered: Remember;
  /** What `make` answers, kept for as long as the index is open: whoever keeps it knows when it is out of date. */
  lasting: Remember;
}

/** What costs more to find than to keep. @param key that always stands for values of one type */
export class Memory {
  private version = '';
  private readonly kept = new Kept<NonNullable<unknown>>(50_000);
  private readonly forLong = new Kept<NonNullable<unknown>>(100);

  readonly lasting: Remember = (key, make) => this.forLong.of(key, make) as never;

  /** Good for one version of the paper. */
  recall(version: string): Remember {
    return (key, make) => {
      if (version !== this.version) this.kept.clear();
      this.version = version;
      return this.kept.of(key, make) as never;
    };
  }
}

/** Queries with what `live` means before them: there are some hundreds. */
const withLive = new Map<string, string>();

function knowingLive(sql: string): string {
  const known = withLive.get(sql);
  if (known !== undefined) return known;
  const whole = `WITH ${LIVE} ${sql}`;
  withLive.set(sql, whole);
  return whole;
}

/** @param folderName of the content folder, the name of a paper without `site.yaml` */
export async function readingAt(
  store: ReadStore,
  clock: Clock,
  folderName: string,
  memory: Memory,
): Promise<Reading> {
  const now = clock();
  const { version, site } = await editionAt(store, now, folderName);
  return {
    now,
    version,
    site,
    words: store.words,
    sql: store.sql,
    formerTexts: store.formerTexts,
    live: (sql, parameters) => store.all(knowingLive(sql), { ...parameters, now }),
    liveOne: (sql, parameters) => store.get(knowingLive(sql), { ...parameters, now }),
    liveColumns: (sql, names, parameters) =>
      store.columns(knowingLive(sql), names, { ...parameters, now }),
    all: (sql, parameters) => store.all(sql, parameters),
    one: (sql, parameters) => store.get(sql, parameters),
    columns: (sql, names, parameters) => store.columns(sql, names, parameters),
    remembered: memory.recall(version),
    lasting: memory.lasting,
  };
}
