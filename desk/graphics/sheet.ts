/** What a graphic is drawn on. Each is drawn twice, since one that fills the head of a story is a smudge in a card. */
import type { Palette } from './palette';

/** `wide` stands above a text; `small` on phones, in cards and in lists, with the same letters on less ground. */
export type Format = 'wide' | 'small';

export interface Sheet {
  format: Format;
  width: number;
  height: number;
  palette: Palette;
}

const SIZES: Record<Format, { width: number; height: number }> = {
  wide: { width: 1600, height: 900 },
  small: { width: 900, height: 600 },
};

/** A small chart has a ground of its own: in a row of pictures, one without an edge looks missing. */
export function sheetFor(format: Format, palette: Palette): Sheet {
  const ground = format === 'small' ? palette.tint : palette.paper;
  return { format, ...SIZES[format], palette: { ...palette, paper: ground } };
}
