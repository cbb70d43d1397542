import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The forms in which a page is sent. zstd is not among them: every browser that reads it reads brotli, which is smaller. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Bodies that fit into one packet gain nothing from being compressed. */
const SMALLEST = 1000;

/** 11 takes seventy times as long to save a ninth (docs/PERFORMANCE.md), and a page is compressed after every change. */
const BROTLI_QUALITY = 6;
/** Style sheets and scripts of the build are compressed once in the life of a process. */
const BROTLI_QUALITY_FOR_EVER = 11;
const GZIP_LEVEL = 6;

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.+-]*json|[\w.+-]*xml|javascript|manifest\+json)|image\/svg\+xml)/;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Whether a body of this type and size is sent compressed to those who can read it. */
export function isCompressible(type: string, bytes: number): boolean {
  return bytes >= SMALLEST && COMPRESSIBLE.test(type);
}

/**
 * Compresses on a thread of its own, however large the body: the process goes on answering meanwhile.
 * @param forEver whether the body never changes, so that time is well spent on it
 */
export async function compress(
  body: Buffer,
  encoding: 'br' | 'gzip',
  forEver: boolean,
): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(body, { level: GZIP_LEVEL });
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: forEver ? BROTLI_QUALITY_FOR_EVER : BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** Browsers send a handful of different headers; robots and scanners must not fill the memory with theirs. */
const REMEMBERED = 200;
const chosen = new Map<string, Encoding>();

/**
 * The best form that a reader accepts: brotli, else gzip, else neither (RFC 9110, section 12.5.3).
 * @param accepted the `Accept-Encoding` header
 */
export function chosenEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  const known = chosen.get(accepted);
  if (known) return known;
  const encoding = choose(accepted);
  if (chosen.size < REMEMBERED) chosen.set(accepted, encoding);
  return encoding;
}

function choose(accepted: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, zipped] = [weightOf('br'), Math.max(weightOf('gzip'), weights.get('x-gzip') ?? 0)];
  if (br > 0 && br >= zipped) return 'br';
  return zipped > 0 ? 'gzip' : 'identity';
}
