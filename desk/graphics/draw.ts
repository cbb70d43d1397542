/** Draws the graphics: `tsx desk/graphics/draw.ts [name...]`, all of them if none is named. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figures } from './data/index';
import { dark, light, type Palette } from './palette';
import { render } from './render';
import { type Format, sheetFor } from './sheet';

const IMAGES = fileURLToPath(new URL('../../content/images/', import.meta.url));

/** A page of a newspaper is read on phones in trains; no graphic may weigh more than this. */
const MOST_BYTES = 120_000;

const VERSIONS: [ending: string, format: Format, palette: Palette][] = [
  ['.svg', 'wide', light],
  ['.dark.svg', 'wide', dark],
  ['.small.svg', 'small', light],
  ['.small.dark.svg', 'small', dark],
];

function write(file: string, svg: string): number {
  const bytes = Buffer.byteLength(svg);
  if (bytes > MOST_BYTES) throw new Error(`${file} has ${bytes} bytes, more than ${MOST_BYTES}`);
  writeFileSync(join(IMAGES, file), svg);
  return bytes;
}

function main(names: string[]): void {
  const known = Object.keys(figures);
  mkdirSync(IMAGES, { recursive: true });
  for (const name of names.length ? names : known) {
    const figure = figures[name];
    if (!figure) throw new Error(`No graphic is called "${name}". There are: ${known.join(', ')}`);
    const bytes = VERSIONS.map(([ending, format, palette]) =>
      write(`${name}${ending}`, render(figure, sheetFor(format, palette))),
    );
    console.log(
      `${name} (${figure.drawing.kind}): ${bytes.map((n) => `${(n / 1000).toFixed(1)} kB`).join(', ')}`,
    );
  }
}

main(process.argv.slice(2));
