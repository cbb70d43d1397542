/** Two telescope mirrors drawn to one scale: a honeycomb of hexagons beside a disc. */
import { lettering } from './lettering';
import type { Palette } from './palette';
import { area, disc, line, type Point, round } from './svg';
import { text } from './text-outlines';

export interface MirrorScale {
  kind: 'mirrors';
  honeycomb: { name: string; metres: number; shown: string };
  disc: { name: string; metres: number; shown: string };
}

const FOOT = 700;
const UNITS_PER_METRE = 92;
const HONEYCOMB_X = 690;
const DISC_X = 1105;

/** Segments in each column of Webb's mirror; the middle column lacks its centre, where the light passes. */
const COLUMNS = [3, 4, 5, 4, 3];
const CENTRE = { column: 2, row: 2 };
const GAP = 0.955;

export function drawMirrorScale({ honeycomb, disc: plain }: MirrorScale, palette: Palette): string {
  const height = honeycomb.metres * UNITS_PER_METRE;
  const radius = (plain.metres * UNITS_PER_METRE) / 2;
  return [
    ...segments(height).map((d) => area(d, palette.gold)),
    disc([DISC_X, FOOT - radius], radius, palette.quiet),
    measure(HONEYCOMB_X - (height * 0.8) / Math.sqrt(3) - 34, FOOT - height, palette),
    measure(DISC_X + radius + 34, FOOT - radius * 2, palette),
    words(honeycomb, HONEYCOMB_X, palette),
    words(plain, DISC_X, palette),
  ].join('');
}

function segments(height: number): string[] {
  const flat = height / 5;
  const corner = flat / Math.sqrt(3);
  return COLUMNS.flatMap((count, column) =>
    Array.from({ length: count }, (_, row) => ({ column, row, count })),
  )
    .filter(({ column, row }) => column !== CENTRE.column || row !== CENTRE.row)
    .map(({ column, row, count }) =>
      hexagon(
        [
          HONEYCOMB_X + (column - 2) * corner * 1.5,
          FOOT - height / 2 + (row - (count - 1) / 2) * flat,
        ],
        corner * GAP,
      ),
    );
}

function hexagon([x, y]: Point, corner: number): string {
  const corners = Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i;
    return `${round(x + corner * Math.cos(angle))} ${round(y + corner * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

function measure(x: number, top: number, palette: Palette): string {
  const hair = { stroke: palette.ink2, width: 2 };
  const ends = [top, FOOT].map((y) => line([x - 12, y], [x + 12, y], hair));
  return line([x, top], [x, FOOT], hair) + ends.join('');
}

function words({ name, shown }: MirrorScale['disc'], x: number, palette: Palette): string {
  const type = lettering(palette);
  return (
    text(shown, x, FOOT + 100, type.big(92, { anchor: 'middle' })) +
    text(name, x, FOOT + 154, type.label(42, { anchor: 'middle' }))
  );
}
