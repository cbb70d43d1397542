import { parseMachinePath } from '@/lib/address/machine';
import { parsePath } from '@/lib/address/parse';
import { NEVER } from '../schema';
import type { Reading } from './reading';

/** The moment from which on readers may not see a whole text that a page has. See `Archive.endOf`. */
export async function endOf(reading: Reading, path: string): Promise<number> {
  const place = parsePath(path);
  if (place?.kind === 'article' || place?.kind === 'history') {
    const { day, slug } = place;
    const row = await reading.liveOne(
      'SELECT vanishes FROM live WHERE day = @day AND slug = @slug',
      { day, slug },
    );
    return Number(row?.vanishes ?? NEVER);
  }
  if (parseMachinePath(path)?.kind !== 'feed') return NEVER;
  const row = await reading.liveOne(
    `SELECT min(vanishes) AS vanishes FROM live WHERE vanishes < ${NEVER}`,
  );
  return Number(row?.vanishes ?? NEVER);
}
