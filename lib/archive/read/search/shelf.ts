import { LRUCache } from 'lru-cache';
import type { Dimension } from '@/lib/address/search';
import type { Named } from '@/lib/content/article';
import type { Entry } from '@/lib/content/read-entry';
import { namedIn } from '../entries';
import { outOfSight } from '../hits';
import type { Reading } from '../reading';
import { wordsOf } from '../terms';
import type { Aliases } from './expression';
import { type Counted, Places } from './places';

/** Of so many expressions it is kept what they find: of each a few hundred kilobytes in an archive of 100,000. */
const COMMONEST = 24;

/**
 * Of every article what searches count, narrow and sort by, held in memory: to look it up for each of ten thousand
 * articles that are found would take a hundred times as long. It reads only what changed since it was last asked.
 */
export class Shelf {
  private readonly places: Record<Dimension, Places> = {
    section: new Places(),
    topic: new Places(),
    author: new Places(),
    year: new Places(),
  };
  private readonly dates: number[] = [];
  /** In words. */
  private readonly lengths: number[] = [];
  private meanLength = 1;
  /** What the commonest words find, for as long as the paper stays as it is. */
  private readonly kept = new LRUCache<string, number[]>({ max: COMMONEST });
  private seen = -1;
  private version = '';
  /** By id, 1 for those that readers can see: thousands are asked about in every search. */
  private shown = new Uint8Array(0);
  private known: { column: 'authors' | 'topics'; name: string[]; words: string[] }[] = [];
  private coming: Promise<void> | null = null;

  /** The shelf as the paper is now. Those who ask while it reads what changed wait for one another. */
  async at(reading: Reading): Promise<this> {
    while (this.version !== reading.version) {
      this.coming ??= this.read(reading).finally(() => {
        this.coming = null;
      });
      await this.coming;
    }
    return this;
  }

  private async read(reading: Reading): Promise<void> {
    const [rows, hidden, known] = await Promise.all([
      reading.all(
        'SELECT id, section, day, published, words, topics, authors, changed FROM articles WHERE changed > @seen ORDER BY changed, id',
        { seen: this.seen },
      ),
      outOfSight(reading),
      aliasesOf(reading),
    ]);
    for (const row of rows) {
      const id = Number(row.id);
      this.seen = Math.max(this.seen, Number(row.changed));
      this.dates[id] = Number(row.published);
      this.lengths[id] = Number(row.words);
      this.places.section.put(id, [itself(String(row.section))]);
      this.places.year.put(id, [itself(String(row.day).slice(0, 4))]);
      this.places.topic.put(id, namedIn(row.topics));
      this.places.author.put(id, namedIn(row.authors));
    }
    this.meanLength = Math.max(1, meanOf(this.lengths));
    this.kept.clear();
    this.shown = new Uint8Array(this.dates.length);
    for (const id of this.dates.keys()) if (this.dates[id] !== undefined) this.shown[id] = 1;
    for (const id of hidden) this.shown[id] = 0;
    this.known = known;
    this.version = reading.version;
  }

  /** What a query finds, where it was kept for a version of the paper. */
  found(query: string, version: string): number[] | undefined {
    return version === this.version ? this.kept.get(query) : undefined;
  }

  keep(query: string, version: string, ids: number[]): void {
    if (version === this.version) this.kept.set(query, ids);
  }

  /** Articles in all, about, also those that readers can not see. */
  get size(): number {
    return this.dates.length;
  }

  /** Whether readers can see an article now. One that came this moment waits for the next question. */
  shows(id: number): boolean {
    return this.shown[id] === 1;
  }

  published(id: number): number {
    return this.dates[id] ?? 0;
  }

  /** How long an article is; 1 is the mean of all. */
  relativeLength(id: number): number {
    return (this.lengths[id] ?? 0) / this.meanLength;
  }

  isAt(id: number, dimension: Dimension, name: string): boolean {
    return this.places[dimension].has(id, name);
  }

  /** The places that have most of some articles; of those with as many, the first by name. */
  commonest(ids: readonly number[], dimension: Dimension, most: number): Counted[] {
    return this.places[dimension].commonest(ids, most);
  }

  /** What articles call a topic or an author; null where they do not agree. */
  spelling(dimension: Dimension, slug: string): string | null {
    return this.places[dimension].spelling(slug);
  }

  /** Articles from one place to another of those given, newest first and those of one moment by path. */
  async newest(
    reading: Reading,
    ids: readonly number[],
    from: number,
    until: number,
  ): Promise<number[]> {
    const order = await reading.remembered('articles by date', async () => {
      const [all] = await reading.columns<[number]>(
        'SELECT id FROM articles ORDER BY published DESC, path',
        ['id'],
      );
      return all;
    });
    const among = new Uint8Array(this.dates.length);
    for (const id of ids) among[id] = 1;
    const found: number[] = [];
    for (const id of order) {
      if (found.length >= until) break;
      if (among[id] === 1) found.push(id);
    }
    return found.slice(from);
  }

  /** Authors and topics whose own file gives them a name that has a word. */
  readonly aliases: Aliases = (word) =>
    this.known.filter(({ name }) => name.includes(word)).slice(0, 10);
}

/** @param sparse with a hole for each id that no article has */
function meanOf(sparse: number[]): number {
  let sum = 0;
  let count = 0;
  for (const one of sparse) {
    if (one === undefined) continue;
    sum += one;
    count += 1;
  }
  return sum / count;
}

function itself(slug: string): Named {
  return { slug, name: slug };
}

async function aliasesOf(reading: Reading) {
  const rows = await reading.live(
    "SELECT kind, entry FROM live_entries WHERE kind IN ('author', 'topic') ORDER BY path",
  );
  return rows.map((row) => {
    const { slug, name } = JSON.parse(String(row.entry)) as Entry;
    const column = row.kind === 'author' ? ('authors' as const) : ('topics' as const);
    return { column, name: wordsOf(name), words: wordsOf(slug) };
  });
}
