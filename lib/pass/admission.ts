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

/** Names under which a machine knows itself; a page elsewhere can make its own name lead here, but not these. */
const OWN_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether whoever asks may see the editor: who has the desk's pass; without one, whoever makes the paper, on this
 * machine and by its own name.
 * @param text empty where no pass is given
 * @param host the name by which the site is asked, with its port; empty where none is given
 */
export function opensEditor(text: string, host: string, gate: Gate): boolean {
  return opensDesk(text, gate) && (text !== '' || OWN_MACHINE.test(host));
}
