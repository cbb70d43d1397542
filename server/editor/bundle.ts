import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { compress, type Encoding } from '../encodings';

/** What the built editor consists of: one large script, and small ones that it asks for beside itself. */
const PARTS = /^(?:[\w-]+\.)?decap-cms\.js$|^[0-9a-f]+\.wasm$/;
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

interface BundlePart {
  type: string;
  body: Buffer;
}

/** Compressed ones, which are large and few. */
const kept = new Map<string, Promise<BundlePart | null>>();

/** A file of Decap CMS as it was published, or null for a name that is none of its files. */
export function bundlePart(file: string, encoding: Encoding): Promise<BundlePart | null> {
  const key = `${encoding} ${file}`;
  const known = kept.get(key);
  if (known || !PARTS.test(file)) return known ?? Promise.resolve(null);
  const made = read(file, encoding);
  kept.set(key, made);
  return made;
}

async function read(file: string, encoding: Encoding): Promise<BundlePart | null> {
  const folder = dirname(createRequire(import.meta.url).resolve('decap-cms'));
  const body = await readFile(join(folder, file)).catch(() => null);
  if (body === null) return null;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return { type, body: encoding === 'identity' ? body : await compress(body, encoding, false) };
}
