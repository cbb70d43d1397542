import type { Store } from '../database';

/**
 * Does something with the index between two changes to it: the keeper writes through the same connection, and what it
 * has not committed is nobody's business yet.
 */
export type Between = <T>(work: (store: Store) => T) => Promise<T>;
