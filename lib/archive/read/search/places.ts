import type { Named } from '@/lib/content/article';

/** How many of some articles are at a place, and the first of them. */
export interface Counted {
  name: string;
  count: number;
  id: number;
}

/** Where articles are counted in one dimension: names of places as numbers, since numbers are counted fastest. */
export class Places {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** The places of all articles one after the other, since what lies together is counted three times as fast. */
  private readonly row: number[] = [];
  private readonly from: number[] = [];
  private readonly until: number[] = [];
  /** What articles call each place; null where they do not agree, or did not. */
  private readonly spelt: (string | null)[] = [];

  put(id: number, places: Named[]): void {
    this.from[id] = this.row.length;
    for (const { slug, name } of places) {
      const number = this.numberOf(slug, name);
      if (this.spelt[number] !== name) this.spelt[number] = null;
      this.row.push(number);
    }
    this.until[id] = this.row.length;
  }

  private numberOf(slug: string, name: string): number {
    const known = this.numbers.get(slug);
    if (known !== undefined) return known;
    this.numbers.set(slug, this.names.length);
    this.spelt.push(name);
    return this.names.push(slug) - 1;
  }

  spelling(slug: string): string | null {
    return this.spelt[this.numbers.get(slug) ?? -1] ?? null;
  }

  has(id: number, name: string): boolean {
    const number = this.numbers.get(name);
    return number !== undefined && this.row.slice(this.from[id], this.until[id]).includes(number);
  }

  /** The places that have most of some articles; of those with as many, the first by name. */
  commonest(ids: readonly number[], most: number): Counted[] {
    const { counts, firsts } = this.count(ids);
    const first: Counted[] = [];
    for (let place = 0; place < counts.length; place += 1) {
      const count = counts[place] ?? 0;
      // Nearly all of a thousand topics are passed over here.
      if (count === 0 || (first.length >= most && count < (first.at(-1)?.count ?? 0))) continue;
      const one = { name: this.names[place] ?? '', count, id: firsts[place] ?? 0 };
      const at = first.findIndex((other) => isBefore(one, other));
      first.splice(at < 0 ? first.length : at, 0, one);
      if (first.length > most) first.pop();
    }
    return first;
  }

  /** How many of some articles there are at each place, and the first of them that is there. */
  private count(ids: readonly number[]): { counts: Uint32Array; firsts: Uint32Array } {
    const counts = new Uint32Array(this.names.length);
    const firsts = new Uint32Array(this.names.length);
    for (const id of ids)
      for (let at = this.from[id] ?? 0, end = this.until[id] ?? 0; at < end; at += 1) {
        const place = this.row[at] ?? 0;
        if (counts[place] === 0) firsts[place] = id;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    return { counts, firsts };
  }
}

function isBefore(one: Counted, other: Counted): boolean {
  return one.count > other.count || (one.count === other.count && one.name < other.name);
}
