import type { Front, Headline } from '@/lib/archive/archive';
import type { SetBand } from './rhythm';

/** Fewer would be a heading over nothing much. */
const AT_LEAST = 3;
const AT_MOST = 9;

/** The newest headlines that the front page does not show yet. */
export function leftOver(
  { lead, related, secondary }: Pick<Front, 'lead' | 'related' | 'secondary'>,
  bands: Pick<SetBand, 'headlines'>[],
  newest: readonly Headline[],
): Headline[] {
  const inBands = bands.flatMap(({ headlines }) => headlines);
  const shown = [...(lead ? [lead] : []), ...related, ...secondary, ...inBands];
  const taken = new Set(shown.map(({ id }) => id));
  const left = newest.filter(({ id }) => !taken.has(id)).slice(0, AT_MOST);
  return left.length < AT_LEAST ? [] : left;
}
