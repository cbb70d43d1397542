import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fewer characters could be guessed. */
const SHORTEST = 16;

/**
 * What passes are signed with: `BROADSHEET_SECRET`, or else a file in the cache folder that only its owner may read,
 * made when it is first wanted. The desk and the site have to use the same; deleting the file ends every pass.
 * @param cache the cache folder, absolute
 * @throws Error when the setting is too short to keep anything secret
 */
export function passSecret(
  cache: string,
  environment: Record<string, string | undefined> = process.env,
): string {
  const given = environment.BROADSHEET_SECRET;
  if (given && given.length >= SHORTEST) return given;
  if (given)
    throw new Error(
      `BROADSHEET_SECRET is too short. Give at least ${SHORTEST} characters that nobody can guess, or leave it out.`,
    );
  const path = join(/* turbopackIgnore: true */ cache, 'secret');
  return read(path) ?? make(path);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Two may want it at once: it is written beside its place and linked into it, which only the first can do. */
function make(path: string): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}
