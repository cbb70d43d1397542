import type { Picture } from '@/lib/pictures/picture';
import { CARD } from '@/lib/pictures/share-card/card';
import { cropOf } from '../crops';

/** The picture that stands beside a shared address. */
export interface SharePicture {
  url: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

const MARK = { url: '/icon-512.png', width: 512, height: 512, type: 'image/png' };

/** A story's own picture, wide. */
export function sharedPicture(picture: Picture, headline: string): SharePicture {
  const { address, width, height } = cropOf(picture, '16x9');
  return { url: address, width, height, type: 'image/jpeg', alt: picture.alt || headline };
}

/** A story without a picture: its headline, drawn. */
export function sharedCard(address: string, headline: string): SharePicture {
  return { url: address, ...CARD, type: 'image/jpeg', alt: headline };
}

/** The paper's mark, for pages without a picture of their own. */
export function sharedMark(paper: string): SharePicture {
  return { ...MARK, alt: paper };
}
