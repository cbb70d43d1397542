import type { Store } from '../database';
import { versionAt } from './reading';

/**
 * When what readers see last changed: the last change to a file, or the last moment at which a piece appeared or
 * vanished by the clock. A list may lose its newest piece, so no date in the list itself could say this.
 * @returns epoch milliseconds
 */
export function lastMoment(store: Store, now: number): number {
  const moved = store.get("SELECT value FROM meta WHERE key = 'moved'");
  const byClock = Number.parseInt(versionAt(store, now).split('-')[1] ?? '0', 36);
  return Math.max(Number(moved?.value ?? 0), byClock);
}
