import { LRUCache } from 'lru-cache';

/** Answers that cost more to find than to keep. Those who ask at one time share one; one that fails is not kept. */
export class Kept<T extends NonNullable<unknown>> {
  private readonly answers: LRUCache<string, Promise<T>>;

  /** @param max answers at most; those that were asked for longest ago go first */
  constructor(max: number) {
    this.answers = new LRUCache({ max });
  }

  of(key: string, make: () => T | Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known) return known;
    const made = (async () => make())();
    this.answers.set(key, made);
    made.catch(() => {
      if (this.answers.peek(key) === made) this.answers.delete(key);
    });
    return made;
  }

  clear(): void {
    this.answers.clear();
  }
}
