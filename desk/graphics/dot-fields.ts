/** Numbers as dots that can be counted, side by side and at one size. */
import { lettering } from './lettering';
import type { Palette, Tone } from './palette';
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

const ACROSS = 5;
const PITCH = 51;
const RADIUS = 17.5;
const FOOT = 685;
const LEFTS = [440, 880];

/** Both fields stand on one line, so that their heights compare as bars would. */
export function drawDotFields({ fields }: DotFields, palette: Palette): string {
  return fields.map((field, i) => drawField(field, LEFTS[i] ?? 0, palette)).join('');
}

function drawField({ count, name, notes, tone }: DotField, left: number, palette: Palette): string {
  const type = lettering(palette);
  const dots = Array.from({ length: count }, (_, i) =>
    disc(
      [left + RADIUS + (i % ACROSS) * PITCH, FOOT - RADIUS - Math.floor(i / ACROSS) * PITCH],
      RADIUS,
      palette[tone],
    ),
  );
  const top = FOOT - Math.ceil(count / ACROSS) * PITCH;
  return [
    ...dots,
    text(String(count), left - 4, top - 4, type.big(128)),
    text(name, left, FOOT + 66, type.label(48)),
    ...notes.map((note, i) => text(note, left, FOOT + 116 + i * 44, type.note(34))),
  ].join('');
}
