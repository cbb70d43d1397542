/** A picture that exists, with everything a page needs to lay it out before it loads. */
export interface Picture {
  /** First characters of the content's hash; part of the address, so that it can be cached for ever. */
  hash: string;
  /** File name without folder and extension, for readable addresses. */
  name: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  /** The point that crops keep, in percent. */
  focus: { x: number; y: number };
  /** The same picture drawn for dark paper, if the editor gave one. */
  dark: { hash: string; name: string } | null;
}
