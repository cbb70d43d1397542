import { createHash } from 'node:crypto';

/** Names what a text says, so that it can be told whether a file still says it. */
export function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
