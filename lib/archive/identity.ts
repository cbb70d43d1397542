import { createHash } from 'node:crypto';
import { parsePath } from '@/lib/address/parse';

/** Letters and digits that can be read aloud and from paper: no i, l, o, u (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 13;

/**
 * What makes a piece the same piece through every edit: day and slug of the first address it had here. Who changes
 * a slug or a day writes the former address in `aliases`, so that links go on to work, and by that feeds and short
 * addresses go on to know the piece. Its section is no part of it, nor is the name or folder of its file.
 * @param own day and slug it has now, as in `2025/08/26/a-story`
 * @param aliases former addresses, the oldest first; those of other systems say nothing here
 */
export function originOf(own: string, aliases: string[]): string {
  for (const alias of aliases) {
    const place = parsePath(alias);
    if (place?.kind === 'article') return `${place.day}/${place.slug}`;
  }
  return own;
}

/** An origin as 65 bits, of which a short address carries the first 40 or, where two pieces share those, more. */
export function codeOf(origin: string): string {
  const hash = createHash('sha256').update(origin).digest();
  let code = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; code.length < CODE_LENGTH; at += 1) {
    held = ((held << 8) | (hash[at] ?? 0)) & 0xfff;
    for (bits += 8; bits >= 5 && code.length < CODE_LENGTH; ) {
      bits -= 5;
      code += ALPHABET[(held >> bits) & 31];
    }
  }
  return code;
}
