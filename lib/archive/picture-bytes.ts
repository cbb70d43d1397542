import { join } from 'node:path';
import { renditionOf } from '@/lib/pictures/make';
import { type Format, parseRendition } from '@/lib/pictures/renditions';
import type { Archive } from './archive';
import { locate } from './location';

const TYPES: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * The bytes of a picture that an address names, with their media type.
 * @returns null for a hash no picture has, a rendition that is never made, or a picture whose file just vanished
 */
export async function pictureBytes(
  archive: Archive,
  hash: string,
  name: string,
): Promise<{ bytes: Buffer; type: string } | null> {
  const rendition = parseRendition(name);
  const file = rendition && (await archive.picture(hash));
  if (!file) return null;
  const { content, cache } = locate();
  try {
    const bytes = await renditionOf({ ...file, path: join(content, file.path) }, rendition, cache);
    return { bytes, type: TYPES[rendition.format] };
  } catch (error) {
    if (error instanceof Error && /Input file is missing|ENOENT/.test(error.message)) return null;
    throw error;
  }
}
