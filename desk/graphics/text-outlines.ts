/**
 * Words as outlines. A graphic is shown through <img>, where the page's fonts do not reach, so the
 * shapes of the letters go into the file and look the same everywhere.
 */
import { fileURLToPath } from 'node:url';
import { type Font, type GlyphRun, openSync, type PathCommand } from 'fontkit';
import { attributes } from './svg';

export type Face = 'serif' | 'italic' | 'sans';

export interface TextStyle {
  face: Face;
  weight: number;
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  /** A colour laid around the letters so that they stay legible over lines. */
  halo?: string;
}

const FILES: Record<Face, string> = {
  serif: 'newsreader.ttf',
  italic: 'newsreader-italic.ttf',
  sans: 'libre-franklin.ttf',
};

/** Readers see the 1600-unit picture at about 45 per cent; the optical size is chosen for that. */
const SHOWN_AT = 0.45;
const HALO_WIDTH = 9;

const families = new Map<Face, Font>();
const cuts = new Map<string, Font>();

function family(face: Face): Font {
  let font = families.get(face);
  if (!font) {
    font = openSync(fileURLToPath(new URL(`./fonts/${FILES[face]}`, import.meta.url)));
    families.set(face, font);
  }
  return font;
}

function cut({ face, weight, size }: TextStyle): Font {
  const opsz = Math.round(Math.min(72, Math.max(6, size * SHOWN_AT)));
  const key = `${face} ${weight} ${face === 'sans' ? '' : opsz}`;
  let font = cuts.get(key);
  if (!font) {
    font = family(face).getVariation(face === 'sans' ? { wght: weight } : { wght: weight, opsz });
    cuts.set(key, font);
  }
  return font;
}

/** A missing letter would be drawn as an empty box and nobody would notice, so it stops the desk. */
function shape(content: string, style: TextStyle): { run: GlyphRun; scale: number } {
  for (const letter of content) {
    if (!family(style.face).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) {
      throw new Error(`No glyph for "${letter}" in ${FILES[style.face]}: "${content}"`);
    }
  }
  const font = cut(style);
  return { run: font.layout(content), scale: style.size / font.unitsPerEm };
}

const LETTERS: Record<PathCommand['command'], string> = {
  moveTo: 'M',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** Each part is written as the step from the point before, in whole tenths: half the bytes, no drift. */
function outline(commands: PathCommand[], x: number, y: number, scale: number): string {
  let pen: [number, number] = [0, 0];
  return commands
    .map(({ command, args }) => {
      const tenths = args.map((v, i) => Math.round(10 * (i % 2 ? y - v * scale : x + v * scale)));
      const origin = command === 'moveTo' ? [0, 0] : pen;
      const steps = tenths.map((value, i) => (value - (origin[i % 2] ?? 0)) / 10);
      pen = [tenths.at(-2) ?? pen[0], tenths.at(-1) ?? pen[1]];
      return (
        LETTERS[command] +
        steps
          .join(' ')
          .replaceAll(' -', '-')
          .replace(/(^|[ -])0\./g, '$1.')
      );
    })
    .join('');
}

export function textWidth(content: string, style: TextStyle): number {
  const { run, scale } = shape(content, style);
  return run.advanceWidth * scale;
}

/** The path data of one line of text whose baseline starts at x, y. */
export function textOutline(content: string, x: number, y: number, style: TextStyle): string {
  const { run, scale } = shape(content, style);
  const shift = { start: 0, middle: 0.5, end: 1 }[style.anchor ?? 'start'];
  let pen = x - run.advanceWidth * scale * shift;
  let d = '';
  run.glyphs.forEach((glyph, i) => {
    const place = run.positions[i];
    if (!place) return;
    d += outline(
      glyph.path.commands,
      pen + place.xOffset * scale,
      y - place.yOffset * scale,
      scale,
    );
    pen += place.xAdvance * scale;
  });
  return d;
}

export function text(content: string, x: number, y: number, style: TextStyle): string {
  const halo = style.halo && {
    stroke: style.halo,
    'stroke-width': HALO_WIDTH,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return `<path${attributes({ fill: style.fill, ...(halo || {}), d: textOutline(content, x, y, style) })}/>`;
}
