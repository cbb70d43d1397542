/** Lengths from one zero, each named above its own bar. */
import { type Lettering, lettering } from './lettering';
import type { Palette } from './palette';
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

const LEFT = 375;
const RIGHT = 1225;
const STYLES = {
  bar: { top: 70, row: 330, name: 52, note: 40, value: 116, gap: 34, thickness: 70 },
  throw: { top: 84, row: 152, name: 46, note: 36, value: 60, gap: 26, thickness: 5 },
} as const;

export function drawBarChart({ mark, bars, foot }: BarChart, palette: Palette): string {
  const type = lettering(palette);
  const style = STYLES[mark];
  const longest = Math.max(...bars.map(({ value }) => value));
  const x = (value: number) => LEFT + (value / longest) * (RIGHT - LEFT);
  const rows = bars.map((bar, i) =>
    row(bar, mark, x(bar.value), style.top + style.row * i, type, palette),
  );
  const bottom = style.top + style.row * bars.length;
  const zero = line([LEFT, style.top + 20], [LEFT, bottom - 10], { stroke: palette.ink, width: 2 });
  const under = foot && text(foot, LEFT, bottom + 60, type.note(38));
  return [...rows, mark === 'throw' ? zero : '', under].filter(Boolean).join('');
}

function row(
  bar: Bar,
  mark: BarChart['mark'],
  end: number,
  top: number,
  type: Lettering,
  palette: Palette,
): string {
  const style = STYLES[mark];
  const baseline = top + style.value * 0.9;
  const y = baseline + style.gap;
  const tone = bar.key ? palette.accent : palette.quiet;
  const shape =
    mark === 'bar'
      ? rect(LEFT, y, end - LEFT, style.thickness, tone)
      : line([LEFT, y], [end, y], { stroke: tone, width: style.thickness }) +
        disc([end, y], 13, tone);
  const name = type.label(style.name, bar.key ? { fill: palette.accent } : {});
  const indent = LEFT + (mark === 'throw' ? 18 : 0);
  const after = indent + textWidth(bar.name, name) + 20;
  return [
    text(bar.name, indent, baseline, name),
    bar.note ? text(bar.note, after, baseline, type.note(style.note)) : '',
    text(
      bar.shown,
      Math.min(end, RIGHT),
      baseline,
      type.big(style.value, { anchor: 'end', fill: name.fill, halo: palette.paper }),
    ),
    shape,
  ].join('');
}
