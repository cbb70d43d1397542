/** Dates on an axis to scale: down the page where the words are long, across it where they are short. */
import { type Lettering, lettering } from './lettering';
import type { Palette } from './palette';
import { disc, line, type Point } from './svg';
import { text } from './text-outlines';

export interface Moment {
  /** Place on the axis, in the axis's own unit (days, years). */
  at: number;
  when: string;
  what: string;
  note?: string;
  /** The moment that the graphic is about. */
  key?: boolean;
}

export interface Timeline {
  kind: 'timeline';
  direction: 'down' | 'across';
  from: number;
  to: number;
  /** A small tick at every so many units. */
  every: number;
  moments: Moment[];
  /** Moments that should have been and were not. */
  missed?: { at: number[]; words: string };
}

export function drawTimeline(timeline: Timeline, palette: Palette): string {
  return timeline.direction === 'down' ? down(timeline, palette) : across(timeline, palette);
}

function positions({ from, to, every }: Timeline): number[] {
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => from + i * every);
}

const STEM = { x: 690, top: 145, bottom: 755 };

function down(timeline: Timeline, palette: Palette): string {
  const type = lettering(palette);
  const { x, top, bottom } = STEM;
  const y = (at: number) =>
    top + ((at - timeline.from) / (timeline.to - timeline.from)) * (bottom - top);
  const ticks = positions(timeline).map((at) =>
    line([x - 8, y(at)], [x + 8, y(at)], { stroke: palette.rule, width: 2 }),
  );
  const axis = line([x, top], [x, bottom], { stroke: palette.quiet, width: 2 });
  const moments = timeline.moments.map(({ at, when, what, note, key }) =>
    [
      disc([x, y(at)], key ? 17 : 11, key ? palette.accent : palette.ink),
      text(when, x - 46, y(at) + 18, type.big(52, { anchor: 'end' })),
      text(what, x + 46, y(at) + 16, type.label(44, key ? { fill: palette.accent } : {})),
      note ? text(note, x + 46, y(at) + 64, type.note(34)) : '',
    ].join(''),
  );
  return [...ticks, axis, ...moments].join('');
}

const AXIS = { y: 470, left: 335, right: 1265 };
/** Names of places are wider than four years, so they stand in turn above and below the axis. */
const ABOVE = -185;
const BELOW = 245;

function across(timeline: Timeline, palette: Palette): string {
  const type = lettering(palette);
  const { y, left, right } = AXIS;
  const x = (at: number) =>
    left + ((at - timeline.from) / (timeline.to - timeline.from)) * (right - left);
  const ticks = positions(timeline).map((at) =>
    line([x(at), y - 8], [x(at), y + 8], { stroke: palette.quiet, width: 2 }),
  );
  const axis = line([left, y], [right, y], { stroke: palette.quiet, width: 2 });
  const moments = timeline.moments.map((moment, i) =>
    acrossMoment(moment, [x(moment.at), y], i % 2 === 0, type, palette),
  );
  return [...ticks, axis, ...moments, missed(timeline, x, type, palette)].join('');
}

function acrossMoment(
  moment: Moment,
  [x, y]: Point,
  above: boolean,
  type: Lettering,
  palette: Palette,
): string {
  const hair = { stroke: palette.quiet, width: 2 };
  const lead = above
    ? line([x, y - 46], [x, y + ABOVE + 22], hair)
    : line([x, y + 104], [x, y + BELOW - 52], hair);
  return [
    lead,
    disc([x, y], 38, palette.gold),
    text(moment.when, x, y + 92, type.big(50, { anchor: 'middle' })),
    text(moment.what, x, y + (above ? ABOVE : BELOW), type.label(46, { anchor: 'middle' })),
  ].join('');
}

function missed(
  { missed: gap }: Timeline,
  x: (at: number) => number,
  type: Lettering,
  palette: Palette,
): string {
  if (!gap) return '';
  const { y } = AXIS;
  const middle = gap.at.reduce((sum, at) => sum + x(at), 0) / gap.at.length;
  return [
    ...gap.at.map((at) => disc([x(at), y], 12, palette.paper, { stroke: palette.quiet, width: 3 })),
    text(gap.words, middle, y - 50, type.note(34, { anchor: 'middle' })),
  ].join('');
}
