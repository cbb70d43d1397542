/** A thing that changes its form step by step, from the upper left to the lower right. */
import { lettering } from './lettering';
import type { Palette } from './palette';
import type { Sheet } from './sheet';
import { curve } from './svg';
import { text } from './text-outlines';

export interface Stairs {
  kind: 'stairs';
  steps: { name: string; note: string }[];
}

const LAYOUTS = {
  wide: { left: 250, top: 155, across: 195, down: 148, size: 84 },
  small: { left: 60, top: 88, across: 128, down: 110, size: 66 },
};

export function drawStairs({ steps }: Stairs, { palette, format }: Sheet): string {
  const type = lettering(palette);
  const { left, top, across, down, size } = LAYOUTS[format];
  return steps
    .map(({ name, note }, i) => {
      const x = left + across * i;
      const y = top + down * i;
      const last = i === steps.length - 1;
      const style = type.big(size, last ? { fill: palette.accent } : {});
      const next = last ? '' : arrow(x + 34, y + 66, x + across - 26, y + down - 22, palette);
      return (
        text(name, x, y, style) +
        text(note, x + 2, y + Math.max(44, size * 0.57), type.note(34)) +
        next
      );
    })
    .join('');
}

/** Down from under the note, then right, onto the next word. */
function arrow(x0: number, y0: number, x1: number, y1: number, palette: Palette): string {
  const head = `M${x1 - 12} ${y1 - 10}L${x1} ${y1}L${x1 - 12} ${y1 + 10}`;
  const d = `M${x0} ${y0}V${y1 - 20}Q${x0} ${y1} ${x0 + 20} ${y1}H${x1}${head}`;
  return curve(d, { stroke: palette.quiet, width: 3 });
}
