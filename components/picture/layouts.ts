import type { PicturePlace } from '@/lib/pictures/renditions';

/** A place for a picture: its cut, how wide it ever gets there, and how wide it is at which width of the page. */
export interface PictureLayout extends PicturePlace {
  /** The `sizes` attribute, which follows the grid the picture stands in. */
  sizes: string;
}

/** Beside the words of the front page's first story. */
export const LEAD: PictureLayout = {
  ratio: '16x9',
  widest: 928,
  sizes: '(min-width: 80rem) 33rem, (min-width: 62rem) 44vw, calc(100vw - 2rem)',
};

/** Beside the words of the first story of a list, which has the whole page for itself. */
export const LIST_LEAD: PictureLayout = {
  ratio: '16x9',
  widest: 928,
  sizes: '(min-width: 80rem) 47rem, (min-width: 62rem) 62vw, calc(100vw - 2rem)',
};

/** Above an article's text, in its own proportions. */
export const STORY: PictureLayout = {
  ratio: null,
  widest: 928,
  sizes: '(min-width: 80rem) 48rem, (min-width: 62rem) calc(100vw - 28rem), calc(100vw - 2rem)',
};

/** Above a long read, across the whole page. */
export const WIDE: PictureLayout = {
  ratio: null,
  widest: 1152,
  sizes: '(min-width: 80rem) 72rem, calc(100vw - 2rem)',
};

/** The large story of a section's band. */
export const FEATURE: PictureLayout = {
  card: true,
  ratio: '3x2',
  widest: 928,
  sizes:
    '(min-width: 80rem) 28rem, (min-width: 62rem) 34vw, (min-width: 40rem) 57vw, calc(100vw - 2rem)',
};

/** One of the three stories below the front page's first. */
export const SECONDARY: PictureLayout = {
  card: true,
  ratio: '3x2',
  widest: 608,
  sizes:
    '(min-width: 80rem) 16rem, (min-width: 62rem) 19vw, (min-width: 40rem) 29vw, calc(100vw - 2rem)',
};

/** One of two or four stories in a row. */
export const CARD: PictureLayout = {
  card: true,
  ratio: '3x2',
  widest: 608,
  sizes:
    '(min-width: 80rem) 17rem, (min-width: 62rem) 23vw, (min-width: 40rem) 46vw, calc(100vw - 2rem)',
};

/** Over one of three columns. */
export const COLUMN: PictureLayout = {
  card: true,
  ratio: '3x2',
  widest: 608,
  sizes:
    '(min-width: 80rem) 21rem, (min-width: 62rem) 28vw, (min-width: 40rem) 29vw, calc(100vw - 2rem)',
};

/** At the end of a row in a list. */
export const ROW: PictureLayout = {
  card: true,
  ratio: '3x2',
  widest: 176,
  sizes: '(min-width: 40rem) 11rem, 5.5rem',
};

/** Beside a short headline. */
export const THUMBNAIL: PictureLayout = {
  card: true,
  ratio: '1x1',
  widest: 88,
  sizes: '5.5rem',
};
