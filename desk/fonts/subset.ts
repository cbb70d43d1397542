import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { ACCENTS, ACCENTS_AND_SIGNS, LETTERS, NAMES, PLAIN, SIGNS } from './characters';

/** One file of `app/fonts/`: what it is cut from, and what of it is kept. */
interface Cut {
  name: string;
  from: string;
  characters: string;
  axes: Parameters<typeof subsetFont>[2]['variationAxes'];
}

/**
 * Weights are those of app/tokens.css. Optical sizes below 18 cost twenty kilobytes and the smallest reading text
 * is 15.6 pixels, so the cut begins there; italics are rare and short and get one drawing between text and display.
 */
const SERIF = { wght: { min: 400, max: 650 } };
const READING = { ...SERIF, opsz: { min: 18, max: 72 } };
const ONE_SIZE = { ...SERIF, opsz: 24 };
const ITALIC = { wght: 430, opsz: 28 };
const SANS = { wght: { min: 400, max: 700 } };

const NEWSREADER = 'newsreader-latin-opsz-normal.woff2';
const NEWSREADER_ITALIC = 'newsreader-latin-opsz-italic.woff2';
const NEWSREADER_EXTENDED = 'newsreader-latin-ext-opsz-normal.woff2';
const FRANKLIN = 'libre-franklin-latin-wght-normal.woff2';
const FRANKLIN_EXTENDED = 'libre-franklin-latin-ext-wght-normal.woff2';

const CUTS: Cut[] = [
  { name: 'newsreader', from: NEWSREADER, characters: PLAIN, axes: READING },
  { name: 'newsreader-accents', from: NEWSREADER, characters: ACCENTS_AND_SIGNS, axes: READING },
  { name: 'newsreader-italic', from: NEWSREADER_ITALIC, characters: PLAIN, axes: ITALIC },
  { name: 'newsreader-italic-accents', from: NEWSREADER_ITALIC, characters: ACCENTS, axes: ITALIC },
  { name: 'newsreader-signs', from: NEWSREADER_EXTENDED, characters: SIGNS, axes: ONE_SIZE },
  { name: 'newsreader-names', from: NEWSREADER_EXTENDED, characters: NAMES, axes: ONE_SIZE },
  { name: 'newsreader-letters', from: NEWSREADER_EXTENDED, characters: LETTERS, axes: ONE_SIZE },
  { name: 'libre-franklin', from: FRANKLIN, characters: PLAIN, axes: SANS },
  { name: 'libre-franklin-accents', from: FRANKLIN, characters: ACCENTS_AND_SIGNS, axes: SANS },
  { name: 'libre-franklin-signs', from: FRANKLIN_EXTENDED, characters: SIGNS, axes: SANS },
  { name: 'libre-franklin-names', from: FRANKLIN_EXTENDED, characters: NAMES, axes: SANS },
  { name: 'libre-franklin-letters', from: FRANKLIN_EXTENDED, characters: LETTERS, axes: SANS },
];

/** Kerning and ligatures. The alternate figures and fractions would be a tenth of each file, and no rule asks for them. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'rvrn'];

const FOLDER = 'app/fonts';

/** `npm run fonts`: cuts the fonts of the pages from the whole ones beside this file. */
async function main(): Promise<void> {
  for (const { name, from, characters, axes } of CUTS) {
    const whole = await readFile(join(import.meta.dirname, from));
    const cut = await subsetFont(whole, characters, {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(join(FOLDER, `${name}.woff2`), cut);
    console.log(`${name}.woff2 ${cut.length} bytes of ${whole.length}`);
  }
}

await main();
