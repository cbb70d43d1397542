import type { Named } from '@/lib/content/article';
import { insertAll, type Row, type Store } from '../database';
import { bucketOf, type List, listsOf, SPANS, type Span } from '../lists';
import { NEVER } from '../schema';

interface Tally {
  list: List;
  span: Span;
  bucket: string;
  articles: number;
}

/** The columns of an article that decide where it is counted. */
export const COUNTED = 'day, section, topics, authors, draft, vanishes, rivalled';

/** What decides where an article is counted. */
export interface Counted {
  day: string;
  section: string;
  topics: readonly Named[];
  authors: readonly Named[];
  draft: number;
  vanishes: number;
  rivalled: number;
}

/** @param row of the table of articles, with the columns COUNTED */
export function countedOf(row: Row): Counted {
  const named = (json: unknown) => JSON.parse(String(json)) as Named[];
  return { ...(row as Row & Counted), topics: named(row.topics), authors: named(row.authors) };
}

/**
 * Keeps how many articles each list has, in all, by month and by day, so that no list is ever counted when it is asked
 * for. Counted are those that readers see from their moment on for ever; what comes and goes by the clock, or has a
 * rival, is few and added when reading (see read/tallies.ts). A batch is summed before it is written.
 */
export class TallyWriter {
  /** By day and list: months and the whole are sums of them. */
  private readonly held = new Map<string, Map<List, number>>();

  constructor(private readonly store: Store) {}

  add({ day, section, topics, authors, draft, vanishes, rivalled }: Counted, by: 1 | -1): void {
    if (draft !== 0 || vanishes !== NEVER || rivalled !== 0) return;
    const ofDay = heldOf(this.held, day);
    for (const list of listsOf(section, topics, authors))
      ofDay.set(list, (ofDay.get(list) ?? 0) + by);
  }

  /** Call it within the transaction. */
  flush(): void {
    const changed = this.tallies();
    insertAll(
      this.store,
      'INSERT INTO tallies (span, list, bucket, articles)',
      changed.map(({ span, list, bucket, articles }) => [span, list, bucket, articles]),
      'ON CONFLICT DO UPDATE SET articles = articles + excluded.articles',
    );
    for (const { span, list, bucket } of changed.filter(({ articles }) => articles < 0))
      this.store.run(
        'DELETE FROM tallies WHERE span = @span AND list = @list AND bucket = @bucket AND articles = 0',
        { span, list, bucket },
      );
    this.held.clear();
  }

  private tallies(): Tally[] {
    return SPANS.flatMap((span) => {
      const sums = new Map<string, Map<List, number>>();
      for (const [day, lists] of this.held) {
        const sum = heldOf(sums, bucketOf(span, day));
        for (const [list, articles] of lists) sum.set(list, (sum.get(list) ?? 0) + articles);
      }
      return [...sums].flatMap(([bucket, lists]) =>
        [...lists].flatMap(([list, articles]) =>
          articles === 0 ? [] : [{ span, list, bucket, articles }],
        ),
      );
    });
  }
}

function heldOf(held: Map<string, Map<List, number>>, bucket: string): Map<List, number> {
  const lists = held.get(bucket) ?? new Map<List, number>();
  held.set(bucket, lists);
  return lists;
}
