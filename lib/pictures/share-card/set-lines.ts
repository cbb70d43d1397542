import type { Lettered } from './letters';
import { type Piece, piecesOf } from './line-breaks';
import { runsOf, widthOf } from './runs';

/** From where to where a line goes in its text, in UTF-16 units. */
export interface Line {
  start: number;
  end: number;
}

/** A text that can be broken into lines of any width. */
export interface Breakable {
  pieces: Piece[];
  /** Width of each piece in ems. */
  widths: number[];
  /** Width of a space in ems, near enough to choose where to break. */
  space: number;
}

export function breakable(lettered: Lettered): Breakable {
  const pieces = piecesOf(lettered.text);
  const widths = pieces.map(({ start, end }) => widthOf(runsOf(lettered, start, end)));
  const spaceAt = lettered.text.indexOf(' ');
  const space = spaceAt < 0 ? 0 : widthOf(runsOf(lettered, spaceAt, spaceAt + 1));
  return { pieces, widths, space };
}

/**
 * Breaks a text into the fewest lines that hold it, and then evens them out, so that no last line is one short word.
 * @param width of the lines in ems
 * @returns null where a piece is wider than a line
 */
export function linesOf(text: Breakable, width: number): Line[] | null {
  if (text.widths.some((one) => one > width)) return null;
  const fewest = filled(text, width).length;
  let narrow = Math.max(...text.widths, width / 2);
  let wide = width;
  while (wide - narrow > EVEN_ENOUGH) {
    const middle = (narrow + wide) / 2;
    if (filled(text, middle).length > fewest) narrow = middle;
    else wide = middle;
  }
  return filled(text, wide);
}

/** In ems. */
const EVEN_ENOUGH = 0.1;

function filled({ pieces, widths, space }: Breakable, width: number): Line[] {
  const lines: Line[] = [];
  let used = 0;
  pieces.forEach(({ start, end }, index) => {
    const before = pieces[index - 1];
    const own = widths[index] ?? 0;
    const gap = before && before.next > before.end ? space : 0;
    const line = lines.at(-1);
    if (line && used + gap + own <= width) {
      line.end = end;
      used += gap + own;
    } else {
      lines.push({ start, end });
      used = own;
    }
  });
  return lines;
}
