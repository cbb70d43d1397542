/** One whole divided again and again: strips of the same length, cut into more and more parts. */
import { lettering } from './lettering';
import type { Palette, Tone } from './palette';
import type { Sheet } from './sheet';
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

interface Layout {
  left: number;
  right: number;
  thick: number;
  /** From one strip to the next. */
  row: number;
  top: number;
  /** From the top of a group to its first strip. */
  head: number;
  between: number;
  size: number;
}

const LAYOUTS: Record<Sheet['format'], Layout> = {
  wide: { left: 570, right: 1390, thick: 64, row: 104, top: 105, head: 76, between: 32, size: 50 },
  small: { left: 325, right: 850, thick: 44, row: 72, top: 34, head: 62, between: 26, size: 44 },
};

export function drawStrips({ groups }: Strips, { palette, format }: Sheet): string {
  const layout = LAYOUTS[format];
  let y = layout.top;
  return groups
    .map((group) => {
      const drawn = drawGroup(group, y, layout, palette);
      y += layout.head + group.strips.length * layout.row + layout.between;
      return drawn;
    })
    .join('');
}

function drawGroup(
  { name, tone, strips }: StripGroup,
  top: number,
  layout: Layout,
  palette: Palette,
): string {
  const type = lettering(palette);
  const { left, right, thick, row, head, size } = layout;
  const rows = strips.map((strip, i) => {
    const y = top + head + i * row;
    return (
      text(strip.name, left - 34, y + thick * 0.76, type.big(size, { anchor: 'end' })) +
      rect(left, y, right - left, thick, palette[tone]) +
      cuts(strip.parts, y, layout, palette)
    );
  });
  return text(name, left, top + 44, type.label(40)) + rows.join('');
}

/** The cuts are paper showing through, thinner where there are more of them. */
function cuts(parts: number, y: number, { left, right, thick }: Layout, palette: Palette): string {
  const step = (right - left) / parts;
  const d = Array.from(
    { length: parts - 1 },
    (_, i) => `M${round(left + step * (i + 1))} ${y}v${thick}`,
  ).join('');
  return curve(d, { stroke: palette.paper, width: Math.min(5, Math.max(1.6, step / 7)) });
}
