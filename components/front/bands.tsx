import type { Edition } from '@/lib/language/edition';
import { Band } from './band';
import type { SetBand } from './rhythm';

interface Props {
  bands: SetBand[];
  edition: Edition;
}

/** The sections' parts of the front page. */
export function Bands({ bands, edition }: Props) {
  return bands.map((band) => <Band key={band.section.slug} band={band} edition={edition} />);
}
