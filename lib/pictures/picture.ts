/** Whereby the bytes of a picture are found, under a readable name. */
export interface PictureName {
  /** First characters of the content's hash; part of the address, so that it can be cached for ever. */
  hash: string;
  /** File name without folder and extension. */
  name: string;
}

/** A picture that exists, with everything a page needs to lay it out before it loads. */
export interface Picture extends PictureName {
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  /** The point that crops keep, in percent. */
  focus: { x: number; y: number };
  /** The same picture drawn for dark paper, if the editor gave one. */
  dark: PictureName | null;
  /** The same drawn with fewer words for phones, cards and lists, if the editor gave one. */
  small: SmallDrawing | null;
}

export interface SmallDrawing extends PictureName {
  width: number;
  height: number;
  dark: PictureName | null;
}
