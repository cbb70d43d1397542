import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LARGEST_FILE } from '@/lib/archive/keep/read-text';
import { Mistake } from './mistake';

/**
 * The text of a file that is about to be changed, byte order mark and line ends as they are.
 * @throws Mistake when it is not text in UTF-8, which could not be written back byte for byte
 */
export function readToEdit(absolute: string, path: string): string {
  const bytes = readFileSync(absolute);
  if (bytes.length > LARGEST_FILE)
    throw new Mistake(`${path} is too large to be an article.`, 'Check that it is really a text.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Mistake(
      `${path} holds bytes that are not text in UTF-8.`,
      'Save it again as UTF-8: every editor has that choice when saving.',
    );
  }
}

/**
 * Puts a text in place of a file's present one, at once: whoever reads the file finds the old text or the new, also
 * when the machine stops in between.
 * @param before what the file must still say; somebody else's change is never written over
 */
export function replaceFile(absolute: string, before: string, after: string): void {
  const file = realpathSync(absolute);
  const { mode } = statSync(file);
  const temporary = writeBeside(file, after, mode);
  try {
    if (readFileSync(file, 'utf8') !== before)
      throw new Mistake(
        `${absolute} was changed by somebody else at this moment, and stays as they left it.`,
        'Run the command again.',
      );
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Makes a file with its folders. @throws Mistake when there is one already, which is left as it is */
export function createFile(absolute: string, text: string | Buffer): void {
  mkdirSync(dirname(absolute), { recursive: true });
  const temporary = writeBeside(absolute, text, 0o644);
  try {
    linkSync(temporary, absolute);
  } catch (error) {
    // Some file systems know no second name for a file.
    if (existsSync(absolute) || !isCode(error, ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']))
      throw existsSync(absolute) ? alreadyThere(absolute) : error;
    renameSync(temporary, absolute);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Gives a file another place. @throws Mistake when something is there already */
export function moveFile(from: string, to: string): void {
  if (existsSync(to)) throw alreadyThere(to);
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function alreadyThere(absolute: string): Mistake {
  return new Mistake(
    `There is already a file ${absolute}, and it was left as it is.`,
    'Choose another name.',
  );
}

/** A hidden file in the same folder, so that taking its place is one step, and the site never reads it. */
function writeBeside(file: string, text: string | Buffer, mode: number): string {
  const temporary = join(
    dirname(file),
    `.${basename(file).slice(0, 40)}.${randomBytes(6).toString('hex')}.new`,
  );
  const handle = openSync(temporary, 'wx', mode);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return temporary;
}

function isCode(error: unknown, codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
