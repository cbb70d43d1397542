/** Lengths from one zero, each named above its own bar. */
import { lettering } from './lettering';
import type { Sheet } from './sheet';
import { disc, line, rect } from './svg';
import { text, textWidth } from './text-outlines';

export interface Bar {
  name: string;
  note?: string;
  value: number;
  /** The value as it is read: 274/6, 90.57 m. */
  shown: string;
  key?: boolean;
}

export interface BarChart {
  kind: 'bars';
  /** Filled bars for quantities; a thin line with a point at its end for a throw or a leap. */
  mark: 'bar' | 'throw';
  bars: Bar[];
  /** One line under the chart. */
  foot?: string;
}

interface Layout {
  left: number;
  right: number;
  top: number;
  /** From one bar to the next. */
  row: number;
  name: number;
  note: number;
  value: number;
  gap: number;
  thickness: number;
}

const SIDES = { wide: { left: 375, right: 1225 }, small: { left: 60, right: 840 } };
const STYLES = {
  wide: {
    bar: { top: 70, height: 660, name: 52, note: 40, value: 116, gap: 34, thickness: 70 },
    throw: { top: 84, height: 760, name: 46, note: 36, value: 60, gap: 26, thickness: 5 },
  },
  small: {
    bar: { top: 40, height: 450, name: 52, note: 38, value: 104, gap: 26, thickness: 60 },
    throw: { top: 24, height: 540, name: 42, note: 36, value: 54, gap: 20, thickness: 5 },
  },
} as const;

/** Two bars have room for big figures; more of them share it. */
function layoutFor({ mark, bars, foot }: BarChart, format: Sheet['format']): Layout {
  const style = STYLES[format][mark];
  const sheet = format === 'wide' ? 800 : 540;
  const height = mark === 'bar' && !foot ? sheet - style.top : style.height;
  const row = height / bars.length;
  const crowded = mark === 'bar' ? Math.min(1, row / 205) : 1;
  return {
    ...SIDES[format],
    ...style,
    row,
    name: style.name * Math.max(crowded, 0.8),
    value: style.value * crowded,
    gap: style.gap * crowded,
    thickness: style.thickness * crowded,
  };
}

export function drawBarChart(chart: BarChart, sheet: Sheet): string {
  const { palette, format } = sheet;
  const { bars, foot } = chart;
  const type = lettering(palette);
  const layout = layoutFor(chart, format);
  const { left, right, top } = layout;
  const longest = Math.max(...bars.map(({ value }) => value));
  const x = (value: number) => left + (value / longest) * (right - left);
  const rows = bars.map((bar, i) =>
    row(bar, chart.mark, x(bar.value), top + layout.row * i, layout, sheet),
  );
  const bottom = top + layout.row * bars.length;
  const zero = line([left, top + 20], [left, bottom - 10], { stroke: palette.ink, width: 2 });
  const under = foot && text(foot, left, bottom + 60, type.note(38));
  return [...rows, chart.mark === 'throw' ? zero : '', under].filter(Boolean).join('');
}

function row(
  bar: Bar,
  mark: BarChart['mark'],
  end: number,
  top: number,
  style: Layout,
  { palette }: Sheet,
): string {
  const type = lettering(palette);
  const { left, right } = style;
  const baseline = top + style.value * 0.9;
  const y = baseline + style.gap;
  const tone = bar.key ? palette.accent : palette.quiet;
  const shape =
    mark === 'bar'
      ? rect(left, y, end - left, style.thickness, tone)
      : line([left, y], [end, y], { stroke: tone, width: style.thickness }) +
        disc([end, y], 13, tone);
  const name = type.label(style.name, bar.key ? { fill: palette.accent } : {});
  const indent = left + (mark === 'throw' ? 18 : 0);
  const after = indent + textWidth(bar.name, name) + 20;
  const value = type.big(style.value, { anchor: 'end', fill: name.fill, halo: palette.paper });
  const notes = bar.note ? textWidth(bar.note, type.note(style.note)) + 26 : 0;
  // Above the end of its bar, or behind its name where the bar is shorter than that.
  const least = after + notes + textWidth(bar.shown, value);
  return [
    text(bar.name, indent, baseline, name),
    bar.note ? text(bar.note, after, baseline, type.note(style.note)) : '',
    text(bar.shown, Math.min(Math.max(end, least), right), baseline, value),
    shape,
  ].join('');
}
