/**
 * There is no room to wait, or it took too long, or the archive is still being read: whoever asks is told to come back.
 */
export class Busy extends Error {
  constructor(readonly reason: 'queue' | 'pressure' | 'reading') {
    super(
      reason === 'reading'
        ? 'The archive is still being read.'
        : 'More pages are asked for than can be rendered.',
    );
    this.name = 'Busy';
  }
}

/**
 * Lets a few tasks run at once and others wait their turn. Rendering is work for one processor: more at once would be
 * no faster, and cached pages would wait behind all of them.
 */
export class RenderQueue {
  private running = 0;
  private readonly urgent = new Set<() => void>();
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
    return this.urgent.size + this.waiting.size;
  }

  /**
   * @param urgent goes before all that are not
   * @throws Busy when there is no room to wait, or its turn does not come
   */
  async run<T>(task: () => Promise<T>, urgent = false): Promise<T> {
    await this.turn(urgent ? this.urgent : this.waiting);
    try {
      return await task();
    } finally {
      const [next] = this.urgent.size > 0 ? this.urgent : this.waiting;
      // The one that ends hands its place on, so nobody can slip in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(line: Set<() => void>): Promise<void> {
    if (this.running < this.atOnce) {
      this.running += 1;
      return;
    }
    if (this.length >= this.room) throw new Busy('queue');
    await new Promise<void>((resolve, reject) => {
      const called = () => {
        clearTimeout(timer);
        line.delete(called);
        resolve();
      };
      const timer = setTimeout(() => {
        line.delete(called);
        reject(new Busy('queue'));
      }, this.patience);
      line.add(called);
    });
  }
}
