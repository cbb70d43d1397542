/** Dates on an axis to scale: down the page where the words are long, across it where they are short. */
import { type Lettering, lettering } from './lettering';
import type { Palette } from './palette';
import type { Sheet } from './sheet';
import { disc, line, type Point } from './svg';
import { type TextStyle, text, textWidth } from './text-outlines';

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
  /** What it comes to, in big type, where there is no room for the names of the moments. */
  sum?: string;
}

export function drawTimeline(timeline: Timeline, sheet: Sheet): string {
  return timeline.direction === 'down' ? down(timeline, sheet) : across(timeline, sheet);
}

function positions({ from, to, every }: Timeline): number[] {
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => from + i * every);
}

const DOWN = {
  wide: { top: 130, bottom: 745, days: 66, what: 56, note: 43 },
  small: { top: 78, bottom: 500, days: 47, what: 44, note: 34 },
};
const BESIDE = 46;

/** Days on the left and words on the right of a stem, the whole in the middle of the sheet. */
function down(timeline: Timeline, { palette, format, width }: Sheet): string {
  const type = lettering(palette);
  const { top, bottom, ...sizes } = DOWN[format];
  const days = type.big(sizes.days, { anchor: 'end' });
  const widest = (words: string[], style: TextStyle) =>
    Math.max(...words.map((content) => textWidth(content, style)));
  const before = widest(
    timeline.moments.map(({ when }) => when),
    days,
  );
  const after = Math.max(
    widest(
      timeline.moments.map(({ what }) => what),
      type.label(sizes.what),
    ),
    widest(
      timeline.moments.map(({ note = '' }) => note),
      type.note(sizes.note),
    ),
  );
  const x = (width - before - after) / 2 + before;
  const y = (at: number) =>
    top + ((at - timeline.from) / (timeline.to - timeline.from)) * (bottom - top);
  const ticks = positions(timeline).map((at) =>
    line([x - 8, y(at)], [x + 8, y(at)], { stroke: palette.rule, width: 2 }),
  );
  const axis = line([x, top], [x, bottom], { stroke: palette.quiet, width: 2 });
  const moments = timeline.moments.map(({ at, when, what, note, key }) =>
    [
      disc([x, y(at)], key ? 17 : 11, key ? palette.accent : palette.ink),
      text(when, x - BESIDE, y(at) + sizes.days * 0.35, days),
      text(
        what,
        x + BESIDE,
        y(at) + sizes.what * 0.37,
        type.label(sizes.what, key ? { fill: palette.accent } : {}),
      ),
      note
        ? text(
            note,
            x + BESIDE,
            y(at) + sizes.what * 0.37 + sizes.note * 1.4,
            type.note(sizes.note),
          )
        : '',
    ].join(''),
  );
  return [...ticks, axis, ...moments].join('');
}

const AXIS = {
  wide: { y: 470, left: 250, right: 1350 },
  small: { y: 360, left: 105, right: 795 },
};
/** Names of places are wider than four years, so they stand in turn above and below the axis. */
const ABOVE = -195;
const BELOW = 275;

function across(timeline: Timeline, sheet: Sheet): string {
  const { palette, format } = sheet;
  const type = lettering(palette);
  const { y, left, right } = AXIS[format];
  const x = (at: number) =>
    left + ((at - timeline.from) / (timeline.to - timeline.from)) * (right - left);
  const ticks = positions(timeline).map((at) =>
    line([x(at), y - 8], [x(at), y + 8], { stroke: palette.quiet, width: 2 }),
  );
  const axis = line([left, y], [right, y], { stroke: palette.quiet, width: 2 });
  const moments = timeline.moments.map((moment, i) =>
    format === 'small'
      ? acrossInShort(moment, [x(moment.at), y], type, palette)
      : acrossMoment(moment, [x(moment.at), y], i % 2 === 0, type, palette),
  );
  const sum = text(timeline.sum ?? '', sheet.width / 2, 210, type.big(92, { anchor: 'middle' }));
  return [
    ...(format === 'small' ? [sum] : []),
    ...ticks,
    axis,
    ...moments,
    missed(timeline, x, y, sheet),
  ].join('');
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
    ? line([x, y - 52], [x, y + ABOVE + 24], hair)
    : line([x, y + 120], [x, y + BELOW - 58], hair);
  return [
    lead,
    disc([x, y], 44, palette.gold),
    text(moment.when, x, y + 104, type.big(58, { anchor: 'middle' })),
    text(moment.what, x, y + (above ? ABOVE : BELOW), type.label(54, { anchor: 'middle' })),
  ].join('');
}

/** Where there is no room for names, the last two figures of the year under its mark. */
function acrossInShort({ when }: Moment, [x, y]: Point, type: Lettering, palette: Palette): string {
  return (
    disc([x, y], 38, palette.gold) +
    text(`’${when.slice(-2)}`, x, y + 100, type.big(54, { anchor: 'middle' }))
  );
}

function missed(
  { missed: gap }: Timeline,
  x: (at: number) => number,
  y: number,
  { palette }: Sheet,
): string {
  if (!gap) return '';
  const type = lettering(palette);
  const middle = gap.at.reduce((sum, at) => sum + x(at), 0) / gap.at.length;
  return [
    ...gap.at.map((at) => disc([x(at), y], 12, palette.paper, { stroke: palette.quiet, width: 3 })),
    text(gap.words, middle, y - 50, type.note(34, { anchor: 'middle' })),
  ].join('');
}
