import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { folderOfCards } from '../kept';
import type { Card } from './card';
import { cardHash } from './card-hash';
import { type Composed, compose } from './compose';
import { ownFile } from './installed';

/** What a card shows when not even the paper's name can be written. */
const MARK = ownFile('public/icon-512.png');

const underway = new Map<string, Promise<Buffer>>();

/**
 * A card as JPEG: from the cache folder, or drawn now and kept there. Asked for by several readers at once it is
 * drawn once.
 * @param cache folder for renditions; may be deleted at any time
 */
export async function cardBytes(card: Card, cache: string): Promise<Buffer> {
  const folder = folderOfCards(cache);
  const file = join(folder, `${cardHash(card)}.jpg`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const making =
    underway.get(file) ?? draw(card, folder, file).finally(() => underway.delete(file));
  underway.set(file, making);
  return making;
}

async function draw(card: Card, folder: string, file: string): Promise<Buffer> {
  const drawn = await encoded(await compose(card));
  await mkdir(folder, { recursive: true });
  // Written beside and moved into place, so that nobody ever reads half a picture.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, drawn);
  await rename(draft, file);
  return drawn;
}

/** A card of letters is some 50 KB; where nothing can be written, the paper's mark stands in the middle. */
function encoded({ svg, shows }: Composed): Promise<Buffer> {
  const sheet = sharp(Buffer.from(svg));
  return (shows === 'nothing' ? sheet.composite([{ input: MARK }]) : sheet)
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer();
}
