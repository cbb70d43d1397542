import { LRUCache } from 'lru-cache';
import { parseMachinePath } from '@/lib/address/machine';
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
   * Marks the pages that a change overtook. To mark what is here needs no memory of what was ever touched.
   * @param tags what the change touched
   * @param edition that knows the change; its pages stay unmarked
   */
  overtake(tags: ReadonlySet<string>, edition: string): void {
    for (const [key, page] of this.pages.entries())
      if (page.edition !== edition && tellingTags(key, page).some((tag) => tags.has(tag)))
        page.overtaken = true;
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

/**
 * Those tags of a page that may mean a text which was taken down. An article has the tags of its section and its topics
 * too, and each new piece there touches them: with those, most pages would be lost whenever the archive is away. The
 * same goes for lists. Feeds hold whole texts, and who reads them comes back.
 */
function tellingTags(key: string, { tags }: Page): string[] {
  return parseMachinePath(key)?.kind === 'feed'
    ? tags
    : tags.filter((tag) => tag.startsWith('article:'));
}
