import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Whether a file is there and has this content. @param path absolute */
export async function holds(path: string, hash: string): Promise<boolean> {
  const found = createHash('sha256');
  return pipeline(createReadStream(path), found).then(
    () => digitsOf(found) === hash,
    () => false,
  );
}

/** The name of what a hash was fed: 16 hexadecimal digits, as the archive keeps them and addresses of pictures show them. */
export function digitsOf(hash: Hash): string {
  return hash.digest('hex').slice(0, 16);
}
