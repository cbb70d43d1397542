/** Numbers as dots that can be counted, side by side and at one size. */
import { lettering } from './lettering';
import type { Tone } from './palette';
import type { Sheet } from './sheet';
import { disc } from './svg';
import { text } from './text-outlines';

export interface DotField {
  count: number;
  name: string;
  notes: string[];
  tone: Tone;
}

export interface DotFields {
  kind: 'dots';
  fields: DotField[];
}

const LAYOUTS = {
  wide: { across: 5, pitch: 51, radius: 17.5, foot: 685, lefts: [440, 880] },
  small: { across: 10, pitch: 37, radius: 13, foot: 405, lefts: [60, 485] },
};

/** Both fields stand on one line, so that their heights compare as bars would. */
export function drawDotFields({ fields }: DotFields, sheet: Sheet): string {
  const { lefts } = LAYOUTS[sheet.format];
  return fields.map((field, i) => drawField(field, lefts[i] ?? 0, sheet)).join('');
}

function drawField(
  { count, name, notes, tone }: DotField,
  left: number,
  { palette, format }: Sheet,
): string {
  const type = lettering(palette);
  const { across, pitch, radius, foot } = LAYOUTS[format];
  const dots = Array.from({ length: count }, (_, i) =>
    disc(
      [left + radius + (i % across) * pitch, foot - radius - Math.floor(i / across) * pitch],
      radius,
      palette[tone],
    ),
  );
  const top = foot - Math.ceil(count / across) * pitch;
  return [
    ...dots,
    text(String(count), left - 4, top - 4, type.big(128)),
    text(name, left, foot + 66, type.label(48)),
    ...notes.map((note, i) => text(note, left, foot + 116 + i * 44, type.note(34))),
  ].join('');
}
