/** Two telescope mirrors drawn to one scale: a honeycomb of hexagons beside a disc. */
import { lettering } from './lettering';
import type { Sheet } from './sheet';
import { area, disc, line, type Point, round } from './svg';
import { text } from './text-outlines';

export interface MirrorScale {
  kind: 'mirrors';
  honeycomb: { name: string; metres: number; shown: string };
  disc: { name: string; metres: number; shown: string };
}

interface Layout {
  foot: number;
  unitsPerMetre: number;
  honeycomb: number;
  disc: number;
}

const LAYOUTS: Record<Sheet['format'], Layout> = {
  wide: { foot: 700, unitsPerMetre: 92, honeycomb: 690, disc: 1105 },
  small: { foot: 430, unitsPerMetre: 60, honeycomb: 320, disc: 650 },
};

/** Segments in each column of Webb's mirror; the middle column lacks its centre, where the light passes. */
const COLUMNS = [3, 4, 5, 4, 3];
const CENTRE = { column: 2, row: 2 };
const GAP = 0.955;

export function drawMirrorScale({ honeycomb, disc: plain }: MirrorScale, sheet: Sheet): string {
  const { palette } = sheet;
  const layout = LAYOUTS[sheet.format];
  const height = honeycomb.metres * layout.unitsPerMetre;
  const radius = (plain.metres * layout.unitsPerMetre) / 2;
  const edge = layout.honeycomb - (height * 0.8) / Math.sqrt(3) - 34;
  return [
    ...segments(height, layout).map((d) => area(d, palette.gold)),
    disc([layout.disc, layout.foot - radius], radius, palette.quiet),
    measure(edge, layout.foot - height, layout.foot, sheet),
    measure(layout.disc + radius + 34, layout.foot - radius * 2, layout.foot, sheet),
    words(honeycomb, layout.honeycomb, layout.foot, sheet),
    words(plain, layout.disc, layout.foot, sheet),
  ].join('');
}

function segments(height: number, { honeycomb, foot }: Layout): string[] {
  const flat = height / 5;
  const corner = flat / Math.sqrt(3);
  return COLUMNS.flatMap((count, column) =>
    Array.from({ length: count }, (_, row) => ({ column, row, count })),
  )
    .filter(({ column, row }) => column !== CENTRE.column || row !== CENTRE.row)
    .map(({ column, row, count }) =>
      hexagon(
        [
          honeycomb + (column - 2) * corner * 1.5,
          foot - height / 2 + (row - (count - 1) / 2) * flat,
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

function measure(x: number, top: number, foot: number, { palette }: Sheet): string {
  const hair = { stroke: palette.ink2, width: 2 };
  const ends = [top, foot].map((y) => line([x - 12, y], [x + 12, y], hair));
  return line([x, top], [x, foot], hair) + ends.join('');
}

function words(
  { name, shown }: MirrorScale['disc'],
  x: number,
  foot: number,
  { palette }: Sheet,
): string {
  const type = lettering(palette);
  return (
    text(shown, x, foot + 92, type.big(92, { anchor: 'middle' })) +
    text(name, x, foot + 144, type.label(42, { anchor: 'middle' }))
  );
}
