import { LRUCache } from 'lru-cache';
import { isKeyFile, parseMachinePath } from '@/lib/address/machine';
import type { Page } from './page';
import type { PageCache } from './page-cache';

/** Paths that are remembered: what old pages and robots go on asking for. */
const REMEMBERED = 2000;

/**
 * Files that their routes were asked for and do not have: only a route knows which there are, and asking costs a
 * render. All of a kind share one answer, so that made-up addresses push no page out of memory.
 */
export class MissingFiles {
  /** By path, the edition in which it was not there. */
  private readonly editions = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(private readonly cache: PageCache) {}

  /** The answer for a path that is known not to be there in an edition. */
  at(path: string, edition: string): Page | undefined {
    const kind = this.editions.get(path) === edition && kindOf(path);
    const page = kind ? this.cache.get(keyOf(kind)) : undefined;
    return page?.edition === edition || page?.edition === null ? page : undefined;
  }

  /** @param page that says so */
  note(path: string, edition: string, page: Page): void {
    const kind = kindOf(path);
    if (kind === null) return;
    this.editions.set(path, edition);
    this.cache.keep(keyOf(kind), page);
  }
}

/** A key that no address can be. */
function keyOf(kind: string): string {
  return `404 ${kind}`;
}

/** What is the same in all answers of a route for what it does not have; null for what is no file, or not one by its path alone. */
function kindOf(path: string): string | null {
  if (path.includes('?')) return null;
  if (path.startsWith('/_next/')) return 'build';
  return isKeyFile(path) ? 'key' : (parseMachinePath(path)?.kind ?? null);
}
