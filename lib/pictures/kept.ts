import { join } from 'node:path';
import { parseRendition, renditionName } from './renditions';

const RENDITION = /^\/pictures\/([\da-f]+)\/([^/]+)\/[^/]+$/;
const CARD = /^\/pictures\/cards\/.+\/([\da-f]+)\.jpg$/;

/**
 * The folder of a picture's renditions.
 * @param cache folder for renditions; may be deleted at any time
 */
export function folderOfRenditions(cache: string, hash: string): string {
  return join(cache, 'pictures', hash);
}

export function folderOfCards(cache: string): string {
  return join(cache, 'pictures', 'cards');
}

/**
 * The file that a picture's address is answered from once it has been made. Null where nothing is ever made.
 * @param path of the address, as it was asked for
 */
export function keptFile(cache: string, path: string): string | null {
  const [, card] = CARD.exec(path) ?? [];
  if (card) return join(folderOfCards(cache), `${card}.jpg`);
  const [, hash = '', name = ''] = RENDITION.exec(path) ?? [];
  const rendition = parseRendition(name);
  return rendition && join(folderOfRenditions(cache, hash), renditionName(rendition));
}
