/** A line of railway as a strip, with one sleeper for every kilometre. */
import { lettering } from './lettering';
import type { Sheet } from './sheet';
import { disc, line } from './svg';
import { text } from './text-outlines';

interface Station {
  name: string;
  note?: string;
}

export interface Track {
  kind: 'track';
  kilometres: number;
  when: string;
  from: Station;
  to: Station;
}

const LAYOUTS = {
  wide: { left: 380, right: 1220, y: 560, size: 230 },
  small: { left: 85, right: 815, y: 385, size: 176 },
};

export function drawTrack(
  { kilometres, when, from, to }: Track,
  { palette, format }: Sheet,
): string {
  const type = lettering(palette);
  const { left, right, y, size } = LAYOUTS[format];
  const middle = (left + right) / 2;
  const sleepers = Array.from({ length: kilometres + 1 }, (_, i) => {
    const x = left + ((right - left) * i) / kilometres;
    return line([x, y - 17], [x, y + 17], { stroke: palette.quiet, width: 4 });
  });
  const station = (x: number, { name, note }: Station, anchor: 'start' | 'end') =>
    [
      disc([x, y], 24, palette.paper, { stroke: palette.accent, width: 7 }),
      text(name, x, y + 118, type.label(54, { anchor })),
      note ? text(note, x, y + 170, type.note(38, { anchor })) : '',
    ].join('');
  return [
    text(`${kilometres} km`, middle, y - 210, type.big(size, { anchor: 'middle', weight: 400 })),
    text(when, middle, y - 120, type.note(48, { anchor: 'middle' })),
    ...sleepers,
    line([left, y], [right, y], { stroke: palette.ink, width: 5 }),
    station(left, from, 'start'),
    station(right, to, 'end'),
  ].join('');
}
