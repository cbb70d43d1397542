/** A number said plainly, over the span that it counts. */
import { lettering } from './lettering';
import type { Sheet } from './sheet';
import { disc, line } from './svg';
import { text } from './text-outlines';

export interface Plate {
  kind: 'plate';
  /** The words in big type. */
  big: string;
  from: { year: number; note: string };
  to: { year: number; note: string };
  /** Years between two ticks. */
  every: number;
}

const LAYOUT = {
  wide: { y: 585, left: 375, right: 1225, size: 202, lift: 195 },
  small: { y: 395, left: 85, right: 815, size: 172, lift: 150 },
};

export function drawPlate({ big, from, to, every }: Plate, { palette, format }: Sheet): string {
  const type = lettering(palette);
  const { y, left, right, size, lift } = LAYOUT[format];
  const count = Math.floor((to.year - from.year) / every);
  const ticks = Array.from({ length: count + 1 }, (_, i) => {
    const x = left + ((right - left) * i) / count;
    return line([x, y - 14], [x, y], { stroke: palette.quiet, width: 2 });
  });
  const end = (at: number, { year, note }: Plate['from'], anchor: 'start' | 'end') =>
    [
      disc([at, y], 11, palette.brand),
      text(String(year), at, y + 90, type.big(76, { anchor })),
      text(note, at, y + 142, type.note(38, { anchor })),
    ].join('');
  return [
    text(big, (left + right) / 2, y - lift, type.big(size, { anchor: 'middle', weight: 400 })),
    ...ticks,
    line([left, y], [right, y], { stroke: palette.ink, width: 2 }),
    end(left, from, 'start'),
    end(right, to, 'end'),
  ].join('');
}
