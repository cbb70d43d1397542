import bidiFactory from 'bidi-js';
import { languageOf } from '@/lib/language/language-tag';
import { type Face, faceOf } from './face';
import { type FontFile, filesFor, type Voice } from './font-files';
import { inRanges } from './unicode-range';

/** A text whose every letter has found a face and a direction. */
export interface Lettered {
  text: string;
  /** By UTF-16 unit. Null where no font has the letter. */
  faces: (Face | null)[];
  /** Embedding levels of the bidirectional algorithm (UAX 9) by UTF-16 unit; odd runs from right to left. */
  levels: Uint8Array;
  lang: string;
  /** Letters that no font has, each once. */
  missing: string[];
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Joiners and selectors: they shape their neighbours and have no glyph of their own. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}]$/u;

/** Finds for every letter the best font that has it. */
export async function letter(
  text: string,
  voice: Voice,
  lang: string,
  dir: 'ltr' | 'rtl',
): Promise<Lettered> {
  const files = filesFor(voice, languageOf(lang));
  const faces: (Face | null)[] = [];
  const missing = new Set<string>();
  for (const { segment } of graphemes.segment(text)) {
    const face = (await sameAgain(segment, faces.at(-1))) ?? (await faceFor(segment, files));
    if (!face) missing.add(segment);
    for (let unit = 0; unit < segment.length; unit += 1) faces.push(face);
  }
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  return { text, faces, levels, lang, missing: [...missing] };
}

/** A space between two words of one script belongs to it, so that they are shaped as one run. */
async function sameAgain(segment: string, last: Face | null | undefined): Promise<Face | null> {
  return last && /^\s$/.test(segment) && has(last, segment) ? last : null;
}

async function faceFor(segment: string, files: FontFile[]): Promise<Face | null> {
  const first = segment.codePointAt(0) ?? 0;
  for (const file of files) {
    if (file.ranges && !inRanges(file.ranges, first)) continue;
    const face = await faceOf(file);
    if (has(face, segment)) return face;
  }
  return null;
}

function has(face: Face, segment: string): boolean {
  return [...segment].every((one) => INVISIBLE.test(one) || face.has(one.codePointAt(0) ?? 0));
}
