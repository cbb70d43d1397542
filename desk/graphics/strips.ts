/** One whole divided again and again: strips of the same length, cut into more and more parts. */
import { lettering } from './lettering';
import type { Palette, Tone } from './palette';
import { curve, rect, round } from './svg';
import { text } from './text-outlines';

export interface StripGroup {
  name: string;
  tone: Tone;
  strips: { parts: number; name: string }[];
}

export interface Strips {
  kind: 'strips';
  groups: StripGroup[];
}

const LEFT = 570;
const RIGHT = 1390;
const THICK = 64;
const ROW = 104;
const TOP = 105;

export function drawStrips({ groups }: Strips, palette: Palette): string {
  let y = TOP;
  return groups
    .map((group) => {
      const drawn = drawGroup(group, y, palette);
      y += 86 + group.strips.length * ROW + 22;
      return drawn;
    })
    .join('');
}

function drawGroup({ name, tone, strips }: StripGroup, top: number, palette: Palette): string {
  const type = lettering(palette);
  const rows = strips.map((strip, i) => {
    const y = top + 76 + i * ROW;
    return (
      text(strip.name, LEFT - 34, y + THICK * 0.72, type.big(50, { anchor: 'end' })) +
      rect(LEFT, y, RIGHT - LEFT, THICK, palette[tone]) +
      cuts(strip.parts, y, palette)
    );
  });
  return text(name, LEFT, top + 44, type.label(40)) + rows.join('');
}

/** The cuts are paper showing through, thinner where there are more of them. */
function cuts(parts: number, y: number, palette: Palette): string {
  const step = (RIGHT - LEFT) / parts;
  const d = Array.from(
    { length: parts - 1 },
    (_, i) => `M${round(LEFT + step * (i + 1))} ${y}v${THICK}`,
  ).join('');
  return curve(d, { stroke: palette.paper, width: Math.min(5, Math.max(1.6, step / 7)) });
}
