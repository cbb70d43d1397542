import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digitsOf } from './file-hash';
import type { PictureOrigin } from './origin';

/** A picture that the archive knows. */
export interface Wanted {
  /** Below the content folder. */
  path: string;
  hash: string;
}

/** What is borne of an origin. */
export interface Patience {
  /** Milliseconds without a byte. */
  silence: number;
  /** Milliseconds for all of a file. */
  whole: number;
  /** Bytes of a file. */
  bytes: number;
}

/** Two tries of three seconds end before a page is given up, so that whoever asks is told why. */
const PATIENCE: Patience = { silence: 3000, whole: 60_000, bytes: 200_000_000 };

/** What came of asking an origin. */
export type Fetched =
  | { kind: 'fetched' }
  | { kind: 'missing' }
  /** Another picture of this origin may be had all the same, or none. */
  | { kind: 'failed'; of: 'picture' | 'origin'; reason: string };

/**
 * Fetches an original into a file and checks that it is the one that the archive knows. An origin that is away is asked
 * once more. Only of the right bytes anything is left.
 * @param draft where to write it, absolute; nobody else writes there
 */
export async function fetchOriginal(
  origin: PictureOrigin,
  wanted: Wanted,
  draft: string,
  patience: Patience = PATIENCE,
): Promise<Fetched> {
  const first = await attempt(origin, wanted, draft, patience);
  const fetched =
    first.kind === 'failed' && first.of === 'origin'
      ? await attempt(origin, wanted, draft, patience)
      : first;
  if (fetched.kind !== 'fetched') await rm(draft, { force: true });
  return fetched;
}

async function attempt(
  origin: PictureOrigin,
  { path, hash }: Wanted,
  draft: string,
  patience: Patience,
): Promise<Fetched> {
  const stop = new AbortController();
  const giveUp = (milliseconds: number, what: string) =>
    setTimeout(() => stop.abort(new Error(`${what} in ${milliseconds / 1000} s.`)), milliseconds);
  const silence = giveUp(patience.silence, 'no answer');
  const whole = giveUp(patience.whole, 'not all of it came');
  try {
    const response = await fetch(await origin.request(path, stop.signal));
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return refusal(response.status);
    }
    const found = createHash('sha256');
    let bytes = 0;
    await pipeline(
      Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          silence.refresh();
          bytes += chunk.length;
          if (bytes > patience.bytes) throw new TooLarge();
          found.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(draft),
      { signal: stop.signal },
    );
    if (digitsOf(found) === hash) return { kind: 'fetched' };
    return failed('picture', 'another picture is there. Bring it in step with the content folder.');
  } catch (error) {
    if (error instanceof TooLarge)
      return failed('picture', `it is larger than ${patience.bytes / 1_000_000} MB.`);
    return failed('origin', reasonOf(stop.signal.aborted ? stop.signal.reason : error));
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
  }
}

class TooLarge extends Error {}

function failed(of: 'picture' | 'origin', reason: string): Fetched {
  return { kind: 'failed', of, reason };
}

function refusal(status: number): Fetched {
  if (status === 404 || status === 410) return { kind: 'missing' };
  return failed('origin', `it answered ${status}. ${ADVICE[status] ?? 'Ask those who run it.'}`);
}

const LET_IN =
  'Check the keys, and that they may list the bucket: else S3 answers 403 for what is missing.';
const ADVICE: Record<number, string> = {
  301: 'Check AWS_REGION.',
  307: 'Check AWS_REGION.',
  400: 'Check AWS_REGION and the keys.',
  401: 'Check the user and the password.',
  403: LET_IN,
};

/** Codes and no addresses: what fetch says of a connection names hosts of the inner network. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? `${String(cause.code)}.` : cause.message;
}
