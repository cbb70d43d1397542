import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findChromium } from './chromium';

/*
 * "npm run looks" takes the pictures that e2e/looks.spec.ts compares the pages with anew. Look at each one that
 * changed before it is committed: that is what they are for.
 */

const FOLDER = 'e2e/looks';

function take(): void {
  const { status } = spawnSync(
    'npx',
    [
      'playwright',
      'test',
      'e2e/looks.spec.ts',
      '--project=wide',
      '--workers=1',
      '--update-snapshots=changed',
    ],
    { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: findChromium().path } },
  );
  if (status !== 0) throw new Error('The pictures could not be taken; the lines above say why.');
}

/** A page has few colours: with a palette of them a picture weighs a third. */
async function lighten(file: string): Promise<void> {
  const { isPalette } = await sharp(file).metadata();
  if (isPalette) return;
  const light = await sharp(file)
    .png({ palette: true, colours: 256, dither: 0, effort: 10 })
    .toBuffer();
  writeFileSync(file, light);
}

take();
for (const file of readdirSync(FOLDER)) await lighten(join(FOLDER, file));
