/** One series over the years, its first and last values named where they stand. */
import { scaleLinear } from 'd3-scale';
import { line as path } from 'd3-shape';
import { lettering } from './lettering';
import type { Sheet } from './sheet';
import { curve, disc, line, type Point } from './svg';
import { text } from './text-outlines';

export interface LineChart {
  kind: 'line';
  unit: string;
  /** Ends of the value axis, and the values that get a hairline. */
  range: [number, number];
  guides: number[];
  years: number[];
  points: Point[];
}

const PLOTS = {
  wide: { left: 300, right: 1340, top: 120, bottom: 755 },
  small: { left: 130, right: 820, top: 100, bottom: 475 },
};

export function drawLineChart(chart: LineChart, sheet: Sheet): string {
  const { palette } = sheet;
  const { left, right, top, bottom } = PLOTS[sheet.format];
  const years = chart.points.map(([year]) => year);
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [left, right]);
  const y = scaleLinear(chart.range, [bottom, top]);
  const at = ([year, value]: Point): Point => [x(year), y(value)];
  const d = path<Point>(
    (p) => x(p[0]),
    (p) => y(p[1]),
  ).digits(1)(chart.points);
  return [
    guides(chart, y, sheet),
    calendar(chart, x, sheet),
    curve(d, { stroke: palette.accent, width: 6, cap: 'round' }),
    ...chart.points.map((point) =>
      disc(at(point), 10, palette.accent, { stroke: palette.paper, width: 4 }),
    ),
    ends(chart, at, sheet),
  ].join('');
}

function guides(
  { guides: values, unit }: LineChart,
  y: (value: number) => number,
  { palette, format }: Sheet,
): string {
  const type = lettering(palette);
  const { left, right } = PLOTS[format];
  return values
    .map((value, i) => {
      const name = i === values.length - 1 ? `${value} ${unit}` : String(value);
      return (
        line([left - 60, y(value)], [right + 20, y(value)], {
          stroke: palette.rule,
          width: 2,
        }) + text(name, left - 60, y(value) - 14, type.note(34))
      );
    })
    .join('');
}

function calendar(
  { years }: LineChart,
  x: (year: number) => number,
  { palette, format }: Sheet,
): string {
  const type = lettering(palette);
  const { left, right, bottom: foot } = PLOTS[format];
  const ticks = years.map(
    (year) =>
      line([x(year), foot], [x(year), foot + 14], { stroke: palette.ink, width: 2 }) +
      text(String(year), x(year), foot + 62, type.note(40, { anchor: 'middle' })),
  );
  return (
    line([left - 60, foot], [right + 20, foot], { stroke: palette.ink, width: 2 }) + ticks.join('')
  );
}

function ends({ points }: LineChart, at: (point: Point) => Point, { palette }: Sheet): string {
  const type = lettering(palette);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  const [x0, y0] = at(first);
  const [x1, y1] = at(last);
  return (
    text(first[1].toFixed(1), x0 - 14, y0 - 74, type.big(66)) +
    text(
      last[1].toFixed(1),
      x1 - 40,
      y1 + 16,
      type.big(96, { anchor: 'end', fill: palette.accent }),
    )
  );
}
