import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';

const FOLDER = 'bench/results';

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** @param part from 0 to 1 */
export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Rounds to three figures: more would pretend to know. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * Prints rows as a table and keeps them, with where and when they were measured, in bench/results.
 * @param name of the benchmark and its file
 */
export function report(name: string, rows: Record<string, string | number>[]): void {
  console.log(`\n${name}`);
  console.table(rows);
  const machine = {
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model,
    loadBefore: loadavg()[0],
  };
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}/${name}.json`;
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  );
  console.log(
    `Kept in ${file}. Others used the machine at load ${rounded(machine.loadBefore ?? 0)}.`,
  );
}
