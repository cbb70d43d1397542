import type { Story } from '@/lib/archive/archive';

/** Words from which a text is read at leisure; about four minutes. */
const LONG = 800;
/** Narrower pictures would be blown up, upright ones would push the text off the screen. */
const WIDE_ENOUGH = 1200;
const FLAT_ENOUGH = 1.4;

/** Whether a piece opens with its picture across the whole page. */
export function isLongRead({ words, picture }: Pick<Story, 'words' | 'picture'>): boolean {
  if (!picture || words < LONG) return false;
  return picture.width >= WIDE_ENOUGH && picture.width / picture.height >= FLAT_ENOUGH;
}
