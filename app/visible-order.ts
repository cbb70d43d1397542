import { arranged } from '@/components/archive/arranged';
import type { SetBand } from '@/components/front/rhythm';
import type { Front, Headline, Listing } from '@/lib/archive/archive';

/** The stories of the front page, from its top to its foot. */
export function orderOfFront(front: Front, bands: SetBand[], recent: Headline[]): Headline[] {
  const { breaking, lead, secondary, related } = front;
  return [
    ...(breaking ? [breaking.headline] : []),
    ...(lead ? [lead] : []),
    ...secondary,
    ...related,
    ...bands.flatMap(({ headlines }) => headlines),
    ...recent,
  ];
}

/** The stories of the front of a section or topic, as `ListFront` sets them. */
export function orderOfList({ headlines, page }: Listing, lang: string): Headline[] {
  const { lead, secondary, others } = arranged(headlines, page, lang);
  return [...(lead ? [lead] : []), ...secondary, ...others];
}
