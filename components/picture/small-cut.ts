import type { Picture } from '@/lib/pictures/picture';

const CENTRE = 50;

/**
 * Whether a picture still shows something when it is cut to a small square. A photograph does; a drawing, which
 * is one that has a rendering for dark paper, is full of words and only does around a point that an editor chose.
 */
export function bearsSmallCut({ dark, focus }: Pick<Picture, 'dark' | 'focus'>): boolean {
  return !dark || focus.x !== CENTRE || focus.y !== CENTRE;
}
