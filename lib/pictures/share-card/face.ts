import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import {
  Blob,
  Direction,
  Font,
  Face as HbFace,
  Buffer as Letters,
  shape,
  Variation,
} from 'harfbuzzjs';
import { LRUCache } from 'lru-cache';
import type { FontFile } from './font-files';

/** A glyph and where it stands, in units of its font, `y` upwards. */
export interface Glyph {
  id: number;
  x: number;
  y: number;
}

/** A run of letters, shaped. */
export interface Shaped {
  glyphs: Glyph[];
  advance: number;
}

/** A font that is open, at one place of its axes. */
export interface Face {
  unitsPerEm: number;
  has(codePoint: number): boolean;
  /** @param direction of the run; its letters stand in the order they are read */
  shape(text: string, direction: 'ltr' | 'rtl', lang: string): Shaped;
  /** SVG path data, `y` upwards. */
  outline(glyph: number): string;
  /** Top and bottom of the glyph's ink above the baseline. */
  ink(glyph: number): { top: number; bottom: number } | null;
}

/** Chinese and Korean fonts are cut into a hundred files each; a headline needs a dozen. */
const OPEN_AT_MOST = 80;
const open = new LRUCache<string, Promise<Face>>({ max: OPEN_AT_MOST });

/** @throws Error when the file is not there or is no font */
export function faceOf(file: FontFile): Promise<Face> {
  const key = `${file.path} ${JSON.stringify(file.axes)}`;
  const known = open.get(key);
  if (known) return known;
  const opening = openFace(file);
  open.set(key, opening);
  opening.catch(() => open.delete(key));
  return opening;
}

/** HarfBuzz reads no WOFF2, so the file is unpacked first. */
async function openFace({ path, axes }: FontFile): Promise<Face> {
  const unpacked = await convert(await readFile(path), 'sfnt');
  const face = new HbFace(new Blob(new Uint8Array(unpacked)));
  const font = new Font(face);
  font.setVariations(Object.entries(axes).map(([axis, value]) => new Variation(axis, value)));
  return {
    unitsPerEm: face.upem,
    has: (codePoint) => Boolean(font.nominalGlyph(codePoint)),
    shape: (text, direction, lang) => shaped(font, text, direction, lang),
    outline: (glyph) => font.glyphToPath(glyph),
    ink: (glyph) => {
      const extents = font.glyphExtents(glyph);
      if (!extents || extents.height === 0) return null;
      return { top: extents.yBearing, bottom: extents.yBearing + extents.height };
    },
  };
}

function shaped(font: Font, text: string, direction: 'ltr' | 'rtl', lang: string): Shaped {
  const letters = new Letters();
  letters.addText(text);
  letters.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
  letters.setLanguage(lang);
  letters.guessSegmentProperties();
  shape(font, letters);
  const places = letters.getGlyphPositions();
  let pen = 0;
  const glyphs = letters.getGlyphInfos().map(({ codepoint: id }, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = places[index] ?? {};
    const glyph = { id, x: pen + xOffset, y: yOffset };
    pen += xAdvance;
    return glyph;
  });
  return { glyphs, advance: pen };
}
