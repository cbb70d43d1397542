import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Pinpointed, pinpointIn } from '@/lib/content/pinpoint';
import type { Problem } from '@/lib/content/problem';

/** More of a file is not looked through for the line of a problem. */
const MOST_BYTES = 2_000_000;

/**
 * The problems with their lines as they stand in the files now.
 * @param content the content folder, absolute
 */
export function pinpointed(problems: readonly Problem[], content: string): Pinpointed[] {
  const files = new Map<string, ReturnType<typeof pinpointIn>>();
  return problems.map((problem) => {
    const pinpoint = files.get(problem.path) ?? pinpointIn(textOf(join(content, problem.path)));
    files.set(problem.path, pinpoint);
    return pinpoint(problem);
  });
}

/** The text of a file; nothing for a picture, and for a file that can not be opened. */
function textOf(path: string): string {
  if (!/\.(?:md|mdx|markdown|ya?ml)$/i.test(path)) return '';
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(MOST_BYTES, fstatSync(file).size));
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
