/** There is no room to wait, or it took too long: whoever asks is told to come back. */
export class Busy extends Error {
  constructor(readonly reason: 'queue' | 'pressure') {
    super('More pages are asked for than can be rendered.');
    this.name = 'Busy';
  }
}

/**
 * Lets a few tasks run at once and others wait their turn. Rendering is work for one processor: more at once would be
 * no faster, and cached pages would wait behind all of them.
 */
export class RenderQueue {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  /**
   * @param atOnce tasks that run at the same time
   * @param room tasks that may wait
   * @param patience milliseconds that each may wait
   */
  constructor(
    private readonly atOnce: number,
    private readonly room: number,
    private readonly patience: number,
  ) {}

  get length(): number {
    return this.waiting.size;
  }

  /** @throws Busy when there is no room to wait, or its turn does not come */
  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await task();
    } finally {
      const [next] = this.waiting;
      // The one that ends hands its place on, so nobody can slip in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.running < this.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.size >= this.room) throw new Busy('queue');
    await new Promise<void>((resolve, reject) => {
      const called = () => {
        clearTimeout(timer);
        this.waiting.delete(called);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(called);
        reject(new Busy('queue'));
      }, this.patience);
      this.waiting.add(called);
    });
  }
}
