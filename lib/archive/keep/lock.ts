import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

/** Held by the one process that may write an index. */
export interface KeeperLock {
  release(): void;
}

/**
 * Takes the right to write an index, or answers null when another process has it. The lock is an open
 * transaction on a file of its own: the system gives it back when its holder dies, however it dies.
 */
export function takeLock(index: string): KeeperLock | null {
  const path = `${index}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => void database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Error && /busy|locked/i.test(error.message)) return null;
    throw error;
  }
}
