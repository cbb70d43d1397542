import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { log } from './log';

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
    const delay = Math.round(this.histogram.mean / 1e6 - RESOLUTION_MILLISECONDS);
    this.histogram.reset();
    const memory = process.memoryUsage.rss();
    const { delayMilliseconds, memoryBytes } = this.limits;
    const isHigh = delay > delayMilliseconds || memory > memoryBytes;
    if (isHigh !== this.isHigh)
      log(
        isHigh
          ? `Under pressure (${delay} ms late, ${Math.round(memory / 1e6)} MB): only pages in memory are answered.`
          : 'The pressure is over; all pages are answered again.',
        { delay, memory },
      );
    this.isHigh = isHigh;
  }
}
