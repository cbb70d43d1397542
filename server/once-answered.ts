import { setTimeout as after } from 'node:timers/promises';
import { isArchiveAway } from '@/lib/archive/archive-away';
import { log } from './log';

/** How soon what failed is tried again. */
const AGAIN_MILLISECONDS = 500;

/**
 * Does what a start needs the archive for, again and again while it is away: a server that is restarted while a node
 * starts must not end the node. The operator is told once of each reason.
 * @param isPassing whether what failed may be well in a moment
 * @throws what is not passing
 */
export async function onceAnswered<T>(
  ask: () => Promise<T>,
  isPassing: (error: unknown) => boolean = isArchiveAway,
): Promise<T> {
  for (let told = ''; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told) log(`${reason} Trying until it succeeds.`);
      told = reason;
    }
    await after(AGAIN_MILLISECONDS);
  }
}
