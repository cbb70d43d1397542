import type { Front } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { Band } from './band';
import { rhythmsOf } from './rhythm';

interface Props {
  bands: Front['bands'];
  edition: Edition;
}

/** The sections' parts of the front page, in rhythms that change from one to the next. */
export function Bands({ bands, edition }: Props) {
  const filled = bands.filter(({ headlines }) => headlines.length > 0);
  const rhythms = rhythmsOf(filled.map(({ headlines }) => headlines));
  return filled.map((band, place) => (
    <Band
      key={band.section.slug}
      band={band}
      rhythm={rhythms[place] ?? 'columns'}
      edition={edition}
    />
  ));
}
