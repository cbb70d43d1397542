import { isSame, type Pass, readPass } from './pass';
import { passSecret } from './secret';

type Environment = Record<string, string | undefined>;

/** Where passes are used: the secret's folder, the moment, and what the operator set. */
export interface Gate {
  /** The cache folder, absolute. */
  cache: string;
  /** Epoch milliseconds. */
  now: number;
  environment: Environment;
}

/** The piece that a preview's pass is for, while it lasts; else null. */
export function previewPass(text: string, { cache, now, environment }: Gate): Pass | null {
  return readPass('preview', text, passSecret(cache, environment), now);
}

/**
 * Whether whoever asks may see the desk: anybody who makes the paper on their own machine; elsewhere who has the
 * `DESK_TOKEN` or a pass of `broadsheet desk`.
 * @param text empty where none is given
 */
export function opensDesk(text: string, { cache, now, environment }: Gate): boolean {
  if (text === '') return environment.NODE_ENV === 'development';
  const token = environment.DESK_TOKEN;
  if (token && isSame(token, text)) return true;
  return readPass('desk', text, passSecret(cache, environment), now) !== null;
}
