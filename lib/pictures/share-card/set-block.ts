import { languageOf } from '@/lib/language/language-tag';
import type { Voice } from './font-files';
import { type Lettered, letter } from './letters';
import { type Run, runsOf, widthOf } from './runs';
import { breakable, type Line, linesOf } from './set-lines';

/** Words to be set into a box. */
export interface Words {
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  voice: Voice;
}

/** How large words may be, in pixels, and the box they have to fit in. */
export interface Fit {
  sizes: number[];
  width: number;
  height: number;
}

/** Lines in their font size, ready to be drawn. */
export interface Block {
  size: number;
  lines: { runs: Run[]; width: number }[];
  /** From one baseline to the next, in pixels. */
  leading: number;
  /** From the first baseline up to the highest ink, and from the last down to the lowest, in pixels. */
  above: number;
  below: number;
}

/** What a text became: lines, or the letters for which there is no font. */
export type Setting = { kind: 'set'; block: Block } | { kind: 'missing'; letters: string[] };

/** Leading by the script most headlines of a language are written in, as `--script-title` in `app/tokens.css`. */
const LEADING: Record<string, number> = {
  ar: 1.45,
  bn: 1.32,
  as: 1.32,
  fa: 1.45,
  hi: 1.32,
  ja: 1.3,
  ko: 1.28,
  mr: 1.32,
  ne: 1.32,
  ps: 1.45,
  sa: 1.32,
  sd: 1.45,
  ug: 1.45,
  ur: 1.95,
  zh: 1.3,
};
const LATIN_LEADING = 1.1;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Sets words as large as they fit; where they do not fit at the smallest size, they end with an ellipsis. */
export async function setBlock(words: Words, fit: Fit): Promise<Setting> {
  const whole = await letter(words.text, words.voice, words.lang, words.dir);
  if (whole.missing.length > 0) return { kind: 'missing', letters: whole.missing };
  const block = largest(whole, fit) ?? (await shortened(words, whole, fit));
  return { kind: 'set', block };
}

function largest(lettered: Lettered, fit: Fit): Block | null {
  const text = breakable(lettered);
  for (const size of fit.sizes) {
    const lines = linesOf(text, fit.width / size);
    if (!lines) continue;
    const block = blockOf(lettered, lines, size);
    if (heightOf(block) <= fit.height) return block;
  }
  return null;
}

/** Cuts words from the end until the rest fits; where not even the first does, cuts between letters. */
async function shortened(words: Words, whole: Lettered, fit: Fit): Promise<Block> {
  const size = fit.sizes.at(-1) ?? 0;
  const smallest = { ...fit, sizes: [size] };
  const betweenWords = breakable(whole).pieces.map(({ end }) => end);
  const betweenLetters = [...graphemes.segment(words.text)].map(({ index }) => index);
  return (
    (await longest(words, betweenWords, smallest)) ??
    (await longest(words, betweenLetters, smallest)) ??
    blockOf(whole, [{ start: 0, end: 0 }], size)
  );
}

/** The most of a text that fits, with an ellipsis. Less of it always fits where more does. */
async function longest(words: Words, cuts: number[], fit: Fit): Promise<Block | null> {
  let best: Block | null = null;
  let low = 0;
  let high = cuts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const text = `${words.text.slice(0, cuts[middle]).replace(/[\s\p{P}]+$/u, '')}…`;
    const block = largest(await letter(text, words.voice, words.lang, words.dir), fit);
    if (block) {
      best = block;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

function blockOf(lettered: Lettered, lines: Line[], size: number): Block {
  const set = lines.map(({ start, end }) => {
    const runs = runsOf(lettered, start, end);
    return { runs, width: widthOf(runs) * size };
  });
  const leading = size * (LEADING[languageOf(lettered.lang)] ?? LATIN_LEADING);
  const above = inkOf(set[0]?.runs ?? []).top * size;
  const below = -inkOf(set.at(-1)?.runs ?? []).bottom * size;
  return { size, lines: set, leading, above, below };
}

/** The highest and the lowest ink of a line, in ems above its baseline. */
function inkOf(runs: Run[]): { top: number; bottom: number } {
  let top = 0;
  let bottom = 0;
  for (const { face, shaped } of runs) {
    for (const { id, y } of shaped.glyphs) {
      const ink = face.ink(id);
      if (!ink) continue;
      top = Math.max(top, (y + ink.top) / face.unitsPerEm);
      bottom = Math.min(bottom, (y + ink.bottom) / face.unitsPerEm);
    }
  }
  return { top, bottom };
}

/** Height of a block's ink. */
export function heightOf({ lines, leading, above, below }: Block): number {
  return above + (lines.length - 1) * leading + below;
}
