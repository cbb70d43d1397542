/** A thing that changes its form step by step, from the upper left to the lower right. */
import { lettering } from './lettering';
import type { Palette } from './palette';
import { curve } from './svg';
import { text } from './text-outlines';

export interface Stairs {
  kind: 'stairs';
  steps: { name: string; note: string }[];
}

const START = { x: 250, y: 155 };
const STEP = { x: 195, y: 148 };

export function drawStairs({ steps }: Stairs, palette: Palette): string {
  const type = lettering(palette);
  return steps
    .map(({ name, note }, i) => {
      const x = START.x + STEP.x * i;
      const y = START.y + STEP.y * i;
      const last = i === steps.length - 1;
      const style = type.big(84, last ? { fill: palette.accent } : {});
      const next = last ? '' : arrow(x + 34, y + 78, x + STEP.x - 26, y + STEP.y - 26, palette);
      return text(name, x, y, style) + text(note, x + 2, y + 48, type.note(34)) + next;
    })
    .join('');
}

/** Down from under the note, then right, onto the next word. */
function arrow(x0: number, y0: number, x1: number, y1: number, palette: Palette): string {
  const head = `M${x1 - 12} ${y1 - 10}L${x1} ${y1}L${x1 - 12} ${y1 + 10}`;
  const d = `M${x0} ${y0}V${y1 - 20}Q${x0} ${y1} ${x0 + 20} ${y1}H${x1}${head}`;
  return curve(d, { stroke: palette.quiet, width: 3 });
}
