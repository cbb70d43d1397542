import { renditionOf } from '@/lib/pictures/make';
import { OriginalMissing } from '@/lib/pictures/originals/failures';
import { pictureOrigin } from '@/lib/pictures/originals/origin';
import { originalFile } from '@/lib/pictures/originals/original-file';
import { type Format, parseRendition } from '@/lib/pictures/renditions';
import type { Archive } from './archive';
import { locate } from './location';

const TYPES: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * The bytes of a picture that an address names, with their media type.
 * @returns null for a hash no picture has, a rendition that is never made, or a picture whose file is not there
 * @throws OriginalAway when its file has to be fetched and can not be now
 */
export async function pictureBytes(
  archive: Archive,
  hash: string,
  name: string,
): Promise<{ bytes: Buffer; type: string } | null> {
  const rendition = parseRendition(name);
  const picture = rendition && (await archive.picture(hash));
  if (!picture) return null;
  const { content, cache } = locate();
  const file = () => originalFile(picture, { content, cache, origin: pictureOrigin() });
  try {
    const bytes = await renditionOf({ ...picture, file }, rendition, cache);
    return { bytes, type: TYPES[rendition.format] };
  } catch (error) {
    if (error instanceof OriginalMissing) return null;
    // It vanished between being found and being read.
    if (error instanceof Error && /Input file is missing|ENOENT/.test(error.message)) return null;
    throw error;
  }
}
