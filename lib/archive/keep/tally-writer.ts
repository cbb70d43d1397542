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

/**
 * Keeps how many articles each list has, in all, by month and by day, so that no list is ever counted when it is asked
 * for. Counted are those that readers see from their moment on for ever; what comes and goes by the clock, or has a
 * rival, is few and added when reading (see read/tallies.ts). A batch is summed before it is written.
 */
export class TallyWriter {
  private readonly held = new Map<string, Tally>();

  constructor(private readonly store: Store) {}

  /** @param row of the table of articles, with the columns COUNTED */
  add(row: Row, by: 1 | -1): void {
    if (row.draft !== 0 || row.vanishes !== NEVER || row.rivalled !== 0) return;
    const day = String(row.day);
    const named = (json: unknown) => JSON.parse(String(json)) as Named[];
    for (const list of listsOf(String(row.section), named(row.topics), named(row.authors)))
      for (const span of SPANS) this.count(list, span, bucketOf(span, day), by);
  }

  /** Call it within the transaction. */
  flush(): void {
    const changed = [...this.held.values()].filter(({ articles }) => articles !== 0);
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

  private count(list: List, span: Span, bucket: string, by: number): void {
    const key = `${span} ${bucket} ${list}`;
    const tally = this.held.get(key);
    if (tally) tally.articles += by;
    else this.held.set(key, { list, span, bucket, articles: by });
  }
}
