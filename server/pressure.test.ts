import { expect, test } from 'vitest';
import { Pressure } from './pressure';

/** Holds the process, as work that piles up does. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('work that piles up is pressure, and its end is the end of it', {
  timeout: 20_000,
}, async () => {
  const pressure = new Pressure({ delayMilliseconds: 50, memoryBytes: Number.POSITIVE_INFINITY });
  pressure.start();
  const load = setInterval(() => work(200), 1);
  await expect.poll(() => pressure.isHigh, { timeout: 10_000 }).toBe(true);
  clearInterval(load);
  await expect.poll(() => pressure.isHigh, { timeout: 10_000 }).toBe(false);
  pressure.stop();
});

test('memory beyond its limit is pressure', async () => {
  const pressure = new Pressure({ delayMilliseconds: 60_000, memoryBytes: 1 });
  pressure.start();
  await expect.poll(() => pressure.isHigh, { timeout: 5000 }).toBe(true);
  pressure.stop();
});
