import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';
import { soon } from './soon';

/** Everything the site counts, under the names that docs/OPERATIONS.md explains. */

/** Answers from memory. A plain number, since it is raised on the path where a microsecond counts. */
export const hits = { count: 0 };

new Counter({
  name: 'broadsheet_memory_hits_total',
  help: 'Requests answered from the page cache before routing',
  collect() {
    this.reset();
    this.inc(hits.count);
  },
});

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const requests = new Histogram({
  name: 'broadsheet_request_seconds',
  help: 'Time to answer requests that were not answered from memory at once',
  labelNames: ['route', 'status', 'origin'],
  buckets: BUCKETS,
});

export const renders = new Counter({
  name: 'broadsheet_renders_total',
  help: 'Pages asked of Next, by what came of it',
  labelNames: ['outcome'],
});

export const staleServed = new Counter({
  name: 'broadsheet_stale_served_total',
  help: 'Old copies sent because the page failed or the process was under pressure',
  labelNames: ['reason'],
});

export const refused = new Counter({
  name: 'broadsheet_refused_total',
  help: 'Requests refused, by reason',
  labelNames: ['reason'],
});

export const changes = new Counter({
  name: 'broadsheet_changes_total',
  help: 'Changes of the paper seen by a process that serves',
  aggregator: 'max',
});

export const purges = new Counter({
  name: 'broadsheet_purges_total',
  help: 'Purges asked of caches in front of the site',
  labelNames: ['outcome'],
  aggregator: 'omit',
});

export const ingestSeconds = new Gauge({
  name: 'broadsheet_ingest_seconds',
  help: 'Time that the last reading of changed files took',
  aggregator: 'max',
});

/** What the first process alone counts; those that serve leave it out of what they tell it. */
export function metricsOfFirst(): Promise<string> {
  return register.getSingleMetricAsString('broadsheet_purges_total');
}

/** What is asked of others when the metrics are read. */
export interface Measured {
  cacheBytes(): number;
  cachedPages(): number;
  articles(): Promise<number>;
  problems(): Promise<number>;
  indexBytes(): number;
  /** Whether the archive answers. */
  archiveUp(): Promise<boolean>;
}

/** Registers what the parts of the site know of themselves. Called once in each process that serves. */
export function measure(measured: Measured): void {
  collectDefaultMetrics();
  const isUp = shared(measured.archiveUp);
  const gauges: [name: string, help: string, value: () => number | Promise<number>][] = [
    ['broadsheet_cache_bytes', 'Memory that kept pages take', measured.cacheBytes],
    ['broadsheet_cached_pages', 'Pages in memory', measured.cachedPages],
    ['broadsheet_articles', 'Articles that readers can see', lastKnown(measured.articles)],
    ['broadsheet_problems', 'Problems of content files', lastKnown(measured.problems)],
    ['broadsheet_index_bytes', 'Size of the index file', measured.indexBytes],
    [
      'broadsheet_archive_up',
      'Whether the archive answers (1) or is away (0)',
      async () => Number((await soon(isUp())) ?? false),
    ],
  ];
  for (const [name, help, value] of gauges) {
    new Gauge({
      name,
      help,
      // The same in every worker, so the greatest and not the sum.
      aggregator: name.startsWith('broadsheet_cache') ? 'sum' : 'max',
      async collect() {
        // While the archive is away the other figures are told all the same.
        this.set(await Promise.resolve(value()).catch(() => Number.NaN));
      },
    });
  }
}

/**
 * Makes a figure of the archive one that a scrape never waits long for: while the archive is silent it is the last one
 * that was known, and whoever scrapes again asks nothing anew.
 */
function lastKnown(ask: () => Promise<number>): () => Promise<number> {
  let last = Number.NaN;
  const answer = shared(async () => {
    last = await ask();
    return last;
  });
  return async () => (await soon(answer())) ?? last;
}

/** Asks nothing anew while the last question is not answered. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  return () => {
    underWay ??= ask().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

export { register };
