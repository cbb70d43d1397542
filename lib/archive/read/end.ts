import { parseMachinePath } from '@/lib/address/machine';
import { parsePath } from '@/lib/address/parse';
import type { Parameters } from '../database';
import { NEVER } from '../schema';
import type { Reading } from './reading';

/** The moment from which on readers may not see a whole text that a page has. See `Archive.endOf`. */
export async function endOf(reading: Reading, path: string): Promise<number> {
  if (parseMachinePath(path)?.kind === 'feed')
    return earliest(reading, `live WHERE vanishes < ${NEVER}`, {});
  const place = parsePath(path);
  switch (place?.kind) {
    case 'article':
    case 'history':
      return earliest(reading, 'live WHERE day = @day AND slug = @slug', {
        day: place.day,
        slug: place.slug,
      });
    case 'named':
      return endOfEntry(reading, 'page', place.name);
    case 'topic':
      return endOfEntry(reading, 'topic', place.topic);
    case 'author':
      return endOfEntry(reading, 'author', place.author);
    default:
      return NEVER;
  }
}

/** Of a page, a topic or an author whose own file says something of it. */
function endOfEntry(
  reading: Reading,
  kind: 'page' | 'topic' | 'author',
  slug: string,
): Promise<number> {
  return earliest(reading, 'live_entries WHERE kind = @kind AND slug = @slug', { kind, slug });
}

async function earliest(reading: Reading, those: string, parameters: Parameters): Promise<number> {
  const row = await reading.liveOne(`SELECT min(vanishes) AS vanishes FROM ${those}`, parameters);
  return Number(row?.vanishes ?? NEVER);
}
