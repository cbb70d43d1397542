import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** How much work may pile up before only pages in memory are answered. */
export interface PressureLimits {
  /** Mean delay of the event loop over a second, in milliseconds. */
  delayMilliseconds: number;
  /** Resident memory of the process. */
  memoryBytes: number;
}

const RESOLUTION_MILLISECONDS = 20;
const SAMPLE_MILLISECONDS = 1000;

/** Watches the process for work that piles up. */
export class Pressure {
  isHigh = false;
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({
    resolution: RESOLUTION_MILLISECONDS,
  });
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly limits: PressureLimits) {}

  start(): void {
    this.histogram.enable();
    this.timer = setInterval(() => this.sample(), SAMPLE_MILLISECONDS).unref();
  }

  stop(): void {
    this.histogram.disable();
    if (this.timer) clearInterval(this.timer);
  }

  private sample(): void {
    // The histogram holds the whole time between two ticks, the wanted pause included.
    const delay = this.histogram.mean / 1e6 - RESOLUTION_MILLISECONDS;
    this.histogram.reset();
    this.isHigh =
      delay > this.limits.delayMilliseconds || process.memoryUsage.rss() > this.limits.memoryBytes;
  }
}
