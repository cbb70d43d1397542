import { inTransaction, type Store } from '../database';

/** Where the words of the index are parted: by first letters, and beyond the Latin ones by scripts. */
const BORDERS = [
  '',
  ...'0abcdefghijklmnopqrstuvwxyz{',
  '\u0600',
  '\u0900',
  '\u0980',
  '\u3000',
  '\uac00',
];
const END = '\u{10ffff}';

/**
 * Goes through all words of the index a slice at a time, each in a transaction of its own, so that a large paper is
 * never at a standstill while its words are counted.
 * @param count is told the first word of a slice and the first one after it
 */
export async function inWordSlices(
  store: Store,
  count: (slice: { from: string; until: string }) => void,
): Promise<void> {
  for (const [at, from] of BORDERS.entries()) {
    const until = BORDERS[at + 1] ?? END;
    inTransaction(store, () => count({ from, until }));
    // Lets whoever waits for this process have a turn.
    await new Promise(setImmediate);
  }
}
