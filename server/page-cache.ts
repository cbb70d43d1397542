import { LRUCache } from 'lru-cache';
import type { Page } from './page';

/** No single page takes more than this part of the memory set aside for all. */
const LARGEST_PART = 1 / 16;

/** Finished pages by their key, within a bound of bytes; what was asked for longest ago goes first. */
export class PageCache {
  private readonly pages: LRUCache<string, Page>;

  /** @param bytes at most, compressed forms included */
  constructor(bytes: number) {
    this.pages = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.floor(bytes * LARGEST_PART),
      sizeCalculation: (page) => page.size,
    });
  }

  get bytes(): number {
    return this.pages.calculatedSize;
  }

  get count(): number {
    return this.pages.size;
  }

  get(key: string): Page | undefined {
    return this.pages.get(key);
  }

  /** Without it counting as asked for. */
  peek(key: string): Page | undefined {
    return this.pages.peek(key);
  }

  keep(key: string, page: Page): void {
    this.pages.set(key, page);
  }

  forget(key: string): void {
    this.pages.delete(key);
  }

  /**
   * The keys that readers asked for lately, those with one of some tags before all others, and of equal ones the
   * most wanted first. Halves every count, so that what was read yesterday makes room.
   */
  wanted(tags: ReadonlySet<string>): string[] {
    const asked: { key: string; hits: number; touched: boolean }[] = [];
    for (const [key, page] of this.pages.entries()) {
      if (page.hits === 0) continue;
      asked.push({ key, hits: page.hits, touched: page.tags.some((tag) => tags.has(tag)) });
      page.hits = Math.floor(page.hits / 2);
    }
    return asked
      .sort((a, b) => Number(b.touched) - Number(a.touched) || b.hits - a.hits)
      .map(({ key }) => key);
  }
}
