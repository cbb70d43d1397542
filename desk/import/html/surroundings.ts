import type { Note } from '../piece';

/** What a text needs to know of the paper it goes into. */
export interface HtmlSurroundings {
  /** How the paper names a picture, and whether its file came over. */
  picture(src: string): { src: string; here: boolean };
  /** Where a link leads now. */
  link(href: string): string;
  note(note: Note): void;
}
