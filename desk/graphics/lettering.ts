/** The house styles of lettering: Newsreader for big words and numbers, Libre Franklin for labels. */
import type { Palette } from './palette';
import type { TextStyle } from './text-outlines';

type Extra = Partial<Pick<TextStyle, 'anchor' | 'halo' | 'fill' | 'weight'>>;

export interface Lettering {
  /** A number or word that carries the graphic. */
  big(size: number, extra?: Extra): TextStyle;
  /** The name of a thing. */
  label(size: number, extra?: Extra): TextStyle;
  /** What there is to say about it. */
  note(size: number, extra?: Extra): TextStyle;
  /** Waters, in italics as on any map. */
  water(size: number, extra?: Extra): TextStyle;
}

export function lettering(palette: Palette): Lettering {
  return {
    big: (size, extra) => ({ face: 'serif', weight: 500, size, fill: palette.ink, ...extra }),
    label: (size, extra) => ({ face: 'sans', weight: 650, size, fill: palette.ink, ...extra }),
    note: (size, extra) => ({ face: 'sans', weight: 430, size, fill: palette.ink2, ...extra }),
    water: (size, extra) => ({ face: 'italic', weight: 420, size, fill: palette.seaInk, ...extra }),
  };
}
