import { shortAddress } from '@/lib/address/addresses';
import type { Resolution } from '../archive';
import type { Row } from '../database';
import { codeOf } from '../identity';
import { addressOfRow } from './headlines';
import type { Reading } from './reading';

const SHORTEST = 8;

/**
 * The article a code leads to. Where codes begin alike it is the one published first, so that what was once printed
 * stays true; where two claim one origin, the one that has its address now.
 */
async function holderOf(reading: Reading, code: string): Promise<Row | null> {
  const rows = await reading.live(
    `SELECT live.id, identities.code, identities.origin, live.section, live.day, live.slug
     FROM identities JOIN live ON live.id = identities.article WHERE code >= @code AND code < @end
     ORDER BY live.published, live.path LIMIT 20`,
    { code, end: `${code}~` },
  );
  const same = rows.filter((row) => row.code === rows[0]?.code);
  return same.find((row) => row.origin === `${row.day}/${row.slug}`) ?? same[0] ?? null;
}

/** What there is at a short address. */
export async function resolveShort(reading: Reading, code: string): Promise<Resolution> {
  const row = await holderOf(reading, code);
  if (row) return { kind: 'moved', to: addressOfRow(row) };
  const gone = await reading.liveOne(
    `SELECT 1 AS one FROM identities JOIN articles ON articles.id = identities.article
     JOIN expired ON expired.day = articles.day AND expired.slug = articles.slug
     WHERE code >= @code AND code < @end LIMIT 1`,
    { code, end: `${code}~` },
  );
  return gone ? { kind: 'gone' } : { kind: 'unknown' };
}

/** What an article is known by for ever, and its short address. */
export interface Identity {
  /** Day and slug of the first address it had, as in `2025/08/26/a-story`. */
  origin: string;
  /** Its address where another piece has its code, which takes two pieces that claim one former address. */
  short: string;
}

/** @param own day and slug of the article, as in `2025/08/26/a-story` */
export async function identityOf(
  reading: Reading,
  { id, own, address }: { id: number; own: string; address: string },
): Promise<Identity> {
  const claimed = await reading.one('SELECT origin FROM identities WHERE article = @id', { id });
  const origin = String(claimed?.origin ?? own);
  const code = codeOf(origin);
  if ((await holderOf(reading, code))?.id !== id) return { origin: own, short: address };
  for (let length = SHORTEST; length < code.length; length += 1) {
    const part = code.slice(0, length);
    if ((await holderOf(reading, part))?.id === id) return { origin, short: shortAddress(part) };
  }
  return { origin, short: shortAddress(code) };
}
