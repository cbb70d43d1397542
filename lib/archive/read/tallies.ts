import type { Named } from '@/lib/content/article';
import { instantOf } from '@/lib/time/zone';
import { bucketOf, type List, listsOf, SPANS, type Span } from '../lists';
import { NEVER } from '../schema';
import type { Reading } from './reading';

/** How many articles readers can see in a list. */
export async function countOf(reading: Reading, list: List): Promise<number> {
  return (await bucketsOf(reading, list, 'whole')).get('') ?? 0;
}

/** How many of them by month, as in `2025/08`. */
export async function countsByMonth(reading: Reading, list: List): Promise<Map<string, number>> {
  return bucketsOf(reading, list, 'month');
}

/** Every list of a kind with an article that readers can see, and how many it has. */
export async function countsOfLists(
  reading: Reading,
  kind: 'section' | 'topic' | 'author',
): Promise<Map<string, number>> {
  const first = `${kind}:`;
  const [[lists, articles], changed] = await Promise.all([
    reading.columns<[string, number]>(
      "SELECT list, articles FROM tallies WHERE span = 'whole' AND list >= @first AND list < @next",
      ['list', 'articles'],
      { first, next: `${kind};` },
    ),
    changesByClock(reading),
  ]);
  const counts = new Map<string, number>(lists.map((list, at) => [list, articles[at] ?? 0]));
  for (const [list, changes] of changed.whole)
    if (list.startsWith(first)) counts.set(list, (counts.get(list) ?? 0) + (changes.get('') ?? 0));
  return new Map(
    [...counts]
      .filter(([, count]) => count > 0)
      .map(([list, count]) => [list.slice(first.length), count]),
  );
}

/** From where on to read a list. */
export interface Start {
  /** Only what was published before; epoch milliseconds. */
  until: number;
  /** Articles to pass over from there: never more than one day has. */
  skip: number;
}

/**
 * Where the article stands that has so many before it. Months and days are counted off by what is kept of them, so that
 * the last page of a list costs what the first one does.
 * @param month of which alone the list is meant, as in `2025/08`
 */
export async function startOf(
  reading: Reading,
  list: List,
  before: number,
  month = '',
): Promise<Start> {
  let skip = before;
  let within = month;
  for (const span of within ? (['day'] as const) : (['month', 'day'] as const)) {
    const counts = [...(await bucketsOf(reading, list, span, within))].sort(([a], [b]) =>
      a < b ? 1 : -1,
    );
    for (const [bucket, count] of counts) {
      within = bucket;
      if (skip < count) break;
      skip -= count;
    }
  }
  const [year = 1970, ofYear = 1, day = 1] = within.split('/').map(Number);
  const next = new Date(Date.UTC(year, ofYear - 1, day + 1));
  const midnight = {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hour: 0,
    minute: 0,
    second: 0,
  };
  return { until: instantOf(midnight, reading.site.zone), skip };
}

/** What is kept, corrected by what the clock decides. @param within only those that begin with this */
async function bucketsOf(
  reading: Reading,
  list: List,
  span: Span,
  within = '',
): Promise<Map<string, number>> {
  const [rows, changed] = await Promise.all([
    reading.all(
      'SELECT bucket, articles FROM tallies WHERE span = @span AND list = @list AND bucket >= @within AND bucket < @next',
      { span, list, within, next: `${within}~` },
    ),
    changesByClock(reading),
  ]);
  const counts = new Map(rows.map((row) => [String(row.bucket), Number(row.articles)]));
  for (const [bucket, by] of changed[span].get(list) ?? [])
    if (bucket.startsWith(within)) counts.set(bucket, (counts.get(bucket) ?? 0) + by);
  return counts;
}

/**
 * What is kept counts too much: pieces whose moment has not come. And too little: those that will vanish, and those that
 * have a rival, as long as readers see them.
 */
const BY_CLOCK = `
SELECT day, section, topics, authors, -1 AS by FROM articles
  WHERE appears > @now AND draft = 0 AND rivalled = 0 AND vanishes = ${NEVER}
UNION ALL SELECT day, section, topics, authors, 1 FROM live WHERE vanishes < ${NEVER}
UNION ALL SELECT day, section, topics, authors, 1 FROM live WHERE rivalled = 1 AND vanishes = ${NEVER}`;

type Changes = Record<Span, Map<List, Map<string, number>>>;

/** By span, list and bucket; found once for each version of the paper, which moves with each of these moments. */
function changesByClock(reading: Reading): Promise<Changes> {
  return reading.remembered('changes by clock', async () => {
    const changes: Changes = { whole: new Map(), month: new Map(), day: new Map() };
    const named = (json: unknown) => JSON.parse(String(json)) as Named[];
    for (const row of await reading.live(BY_CLOCK)) {
      for (const list of listsOf(String(row.section), named(row.topics), named(row.authors)))
        for (const span of SPANS) {
          const buckets = changes[span].get(list) ?? new Map<string, number>();
          const bucket = bucketOf(span, String(row.day));
          buckets.set(bucket, (buckets.get(bucket) ?? 0) + Number(row.by));
          changes[span].set(list, buckets);
        }
    }
    return changes;
  });
}
