import { LRUCache } from 'lru-cache';
import type { History } from '../../archive';

/** Questions put to git at one time in a process. */
const AT_ONCE = 2;
/** Who comes later is told that it is busy, as pages are. */
const MOST_WAITING = 50;

/** Histories that were asked for, kept as long as the paper's version stands; git is asked for two at a time. */
export class KeptHistories {
  private readonly kept = new LRUCache<string, Promise<History | null>>({ max: 200 });
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param key names the paper's version and the article */
  async of(key: string, make: () => Promise<History | null>): Promise<History | null> {
    const known = this.kept.get(key);
    if (known) return known;
    const made = this.inTurn(make);
    this.kept.set(key, made);
    made.catch(() => this.kept.delete(key));
    return made;
  }

  private async inTurn<T>(make: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= MOST_WAITING) throw new Error('Too many histories are asked for.');
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      return await make();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
