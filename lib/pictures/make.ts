import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { folderOfRenditions } from './kept';
import { type Cut, cutSize, type Rendition, renditionName, SHARED } from './renditions';

/** A picture's own file and measures. */
export interface Original {
  /** Answers its absolute path. Asked when a rendition is made, since it may have to be fetched. */
  file(): Promise<string>;
  hash: string;
  width: number;
  height: number;
}

/** One picture leaves a core to readers. How many are made at once and how many may wait, server/pictures.ts decides. */
sharp.concurrency(Math.max(1, availableParallelism() - 1));
sharp.cache(false);

const QUALITY = {
  avif: { quality: 58, effort: 3 },
  webp: { quality: 80 },
  jpg: { quality: 82, mozjpeg: true },
} as const;

/**
 * The shared picture is compressed once more by those who show it, so it begins finer, and is made coarser until it
 * is light enough for all of them. Noise, the heaviest picture there is, gets there at the second.
 */
const SHARED_QUALITIES = [88, QUALITY.jpg.quality, 70, 58];

const underway = new Map<string, Promise<Buffer>>();

/**
 * A picture as one rendition: from the cache folder, or made now and kept there. Asked for by several readers at
 * once it is made once.
 * @param cache folder for renditions; may be deleted at any time
 * @throws Error when the original is gone or is no picture, and what its `file` throws
 */
export async function renditionOf(
  original: Original,
  rendition: Rendition,
  cache: string,
): Promise<Buffer> {
  const folder = folderOfRenditions(cache, original.hash);
  const file = join(folder, renditionName(rendition));
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const making =
    underway.get(file) ??
    make(original, rendition, folder, file).finally(() => underway.delete(file));
  underway.set(file, making);
  return making;
}

async function make(
  original: Original,
  rendition: Rendition,
  folder: string,
  file: string,
): Promise<Buffer> {
  const path = await original.file();
  const density = densityFor(path, original.width, rendition);
  const made = await encoded(sharp(path, { density }).autoOrient(), original, rendition);
  await mkdir(folder, { recursive: true });
  // Written beside and moved into place, so that nobody ever reads half a picture.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, made);
  await rename(draft, file);
  return made;
}

/** Drawings are rasterised at the size they are wanted in, for sharp lines; pixels know no density. */
function densityFor(path: string, ownWidth: number, { width }: Rendition): number {
  return path.endsWith('.svg')
    ? Math.min(300, Math.max(72, Math.ceil((72 * width) / ownWidth)))
    : 72;
}

function encoded(
  picture: Sharp,
  original: Original,
  { width, format, cut }: Rendition,
): Promise<Buffer> {
  const sized = cut
    ? cutAround(picture, original, cut, width)
    : picture.resize({ width, withoutEnlargement: true });
  if (format === 'jpg') return jpeg(sized.flatten({ background: '#fffefb' }), width);
  return format === 'webp'
    ? sized.webp(QUALITY.webp).toBuffer()
    : sized.avif(QUALITY.avif).toBuffer();
}

async function jpeg(picture: Sharp, width: number): Promise<Buffer> {
  const at = (quality: number) =>
    picture
      .clone()
      .jpeg({ ...QUALITY.jpg, quality })
      .toBuffer();
  if (width !== SHARED.width) return at(QUALITY.jpg.quality);
  let made: Buffer = Buffer.alloc(0);
  for (const quality of SHARED_QUALITIES) {
    made = await at(quality);
    if (made.length < SHARED.bytes) break;
  }
  return made;
}

/** Cuts the largest part with the wanted ratio whose middle is as near to the focal point as the edges allow. */
function cutAround(
  picture: Sharp,
  original: Original,
  { ratio, focus }: Cut,
  width: number,
): Sharp {
  const size = cutSize(original, ratio);
  const height = Math.round((width * size.height) / size.width);
  const scale = width / size.width;
  const full = {
    width: Math.max(width, Math.round(original.width * scale)),
    height: Math.max(height, Math.round(original.height * scale)),
  };
  const offset = (whole: number, part: number, percent: number) =>
    Math.round(Math.min(whole - part, Math.max(0, (whole * percent) / 100 - part / 2)));
  return picture.resize({ ...full, fit: 'fill' }).extract({
    left: offset(full.width, width, focus.x),
    top: offset(full.height, height, focus.y),
    width,
    height,
  });
}
