/** Steps down a stem, with a way round for the step that is not always taken. */
import { lettering } from './lettering';
import type { Sheet } from './sheet';
import { curve, disc, line } from './svg';
import { text } from './text-outlines';

export interface Step {
  name: string;
  note?: string;
}

export interface Flow {
  kind: 'flow';
  steps: Step[];
  /** A branch that leaves after one step and comes back before the next. */
  detour?: { after: number; name: string; note: string };
}

const LAYOUTS = {
  wide: { top: 145, bottom: 765, left: 330, leftOfDetour: 640, name: 68, note: 42, side: 58 },
  small: { top: 72, bottom: 520, left: 75, leftOfDetour: 365, name: 47, note: 34, side: 42 },
};
const REACH = 96;

export function drawFlow({ steps, detour }: Flow, sheet: Sheet): string {
  const { palette, format } = sheet;
  const { top, bottom, left, leftOfDetour } = LAYOUTS[format];
  const x = detour ? leftOfDetour : left;
  const y = (i: number) => top + ((bottom - top) * i) / (steps.length - 1);
  return [
    line([x, y(0)], [x, y(steps.length - 1)], { stroke: palette.ink, width: 3 }),
    detour ? branch(detour, x, y(detour.after), y(detour.after + 1), sheet) : '',
    ...steps.map((step, i) => drawStep(step, x, y(i), i === steps.length - 1, sheet)),
  ].join('');
}

function drawStep(
  { name, note }: Step,
  x: number,
  y: number,
  last: boolean,
  { palette, format }: Sheet,
): string {
  const type = lettering(palette);
  const tone = last ? palette.accent : palette.ink;
  const dot = last
    ? disc([x, y], 20, palette.accent)
    : disc([x, y], 14, palette.paper, { stroke: palette.ink, width: 4 });
  const { name: nameSize, note: noteSize } = LAYOUTS[format];
  const lift = note ? 6 : nameSize * 0.32;
  return [
    dot,
    text(name, x + 52, y + lift, type.big(nameSize, { fill: tone })),
    note ? text(note, x + 54, y + lift + noteSize * 1.35, type.note(noteSize)) : '',
  ].join('');
}

function branch(
  { name, note }: NonNullable<Flow['detour']>,
  x: number,
  from: number,
  to: number,
  { palette, format }: Sheet,
): string {
  const type = lettering(palette);
  const [a, b] = [from + 30, to - 30];
  const middle = (a + b) / 2;
  const side = x - REACH;
  const d = `M${x} ${a}C${side} ${a} ${side} ${a} ${side} ${middle}C${side} ${b} ${side} ${b} ${x} ${b}`;
  return [
    curve(d, { stroke: palette.brand, width: 3, dash: '10 8' }),
    disc([side, middle], 12, palette.brand),
    text(
      name,
      side - 36,
      middle + 4,
      type.big(LAYOUTS[format].side, { anchor: 'end', fill: palette.brand }),
    ),
    text(note, side - 36, middle + 48, type.note(LAYOUTS[format].note - 2, { anchor: 'end' })),
  ].join('');
}
