/** Draws the paper's mark, a serif M on its meridian: `tsx desk/graphics/icons.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { dark, light, type Palette } from './palette';
import { attributes } from './svg';
import { textOutline } from './text-outlines';

const SIDE = 64;
const MIDDLE = SIDE / 2;
const FAVICON = 32;

/** The capital is cut heavy, so that its thin strokes last down to 16 pixels. */
const LETTER = { face: 'serif', weight: 700, size: 55, anchor: 'middle', fill: '' } as const;
const BASELINE = 50.5;

function at(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The meridian passes behind the letter, with air around the letter's edge where they meet. */
function mark(radius: number): string {
  const letter = textOutline('M', MIDDLE, BASELINE, LETTER);
  const ground = { class: 'ground', width: SIDE, height: SIDE, rx: radius || undefined };
  return [
    `<rect${attributes(ground)}/>`,
    `<path class="line" d="M${MIDDLE} 0V${SIDE}" stroke-width="2.5"/>`,
    `<path class="letter"${attributes({ 'stroke-width': 4, 'paint-order': 'stroke', d: letter })}/>`,
  ].join('');
}

function colours({ brand, paper }: Palette): string {
  return [
    `.ground{fill:${brand}}`,
    `.line{stroke:${paper};stroke-opacity:.7}`,
    `.letter{fill:${paper};stroke:${brand}}`,
  ].join('');
}

function icon(style: string, radius: number): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><title>The Meridian</title>`;
  return `${head}<style>${style}</style>${mark(radius)}</svg>\n`;
}

async function png(svg: string, side: number): Promise<Buffer> {
  const density = (72 * side) / SIDE;
  return sharp(Buffer.from(svg), { density })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** An ICO file may hold a PNG as it is: a directory of one entry, then the picture. */
function ico(picture: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

const both = `${colours(light)}@media (prefers-color-scheme:dark){${colours(dark)}}`;
const square = icon(colours(light), 0);

writeFileSync(at('app/icon.svg'), icon(both, 10));
writeFileSync(at('app/favicon.ico'), ico(await png(icon(colours(light), 10), FAVICON), FAVICON));
writeFileSync(at('public/apple-touch-icon.png'), await png(square, 180));
writeFileSync(at('public/icon-512.png'), await png(square, 512));
console.log('app/icon.svg, app/favicon.ico, public/apple-touch-icon.png, public/icon-512.png');
