import type { WallTime } from '@/lib/time/zone';

/**
 * Something that did not come over as it was. `changed` says another thing in its place, or the same in another form;
 * `left` is what the paper has nothing for.
 */
export interface Note {
  kind: 'changed' | 'left';
  /** What sort of thing, for the counts at the head of the report: "picture on the web", "shortcode". */
  about: string;
  /** What exactly, in words for an editor. */
  text: string;
}

/** Epoch milliseconds; or a wall time of the former system, where it did not say in which zone. */
export type Moment = number | WallTime;

/** A name under which other systems file pieces or people, with its own short form of it. */
export interface FormerName {
  name: string;
  slug: string;
}

export interface FormerImage {
  src: string;
  alt: string;
  caption: string;
  credit: string;
}

/** What a former system held, in the one form that every importer makes of it. */
export interface Piece {
  /** What the former system knows it by, the same in every export. */
  id: string;
  kind: 'article' | 'page';
  title: string;
  /** The last part of its former address; may be empty. */
  slug: string;
  published: Moment | null;
  updated: Moment | null;
  draft: boolean;
  standfirst: string;
  authors: FormerName[];
  /** What may be sections, the weightiest first. */
  categories: FormerName[];
  topics: FormerName[];
  image: FormerImage | null;
  /** Paths of its former addresses, the last one first. */
  former: string[];
  /** Other paths by which texts of its source link to it; none of them was an address. */
  names?: string[];
  canonical: string;
  lang: string;
  noindex: boolean;
  /** Lines of frontmatter that say what no field above does, as YAML. */
  otherLines: string;
  /** Its text, made only when it is written. */
  body(): Body;
  notes: Note[];
}

/** A text as the former system kept it, and what was done to read it. */
export interface Body {
  form: 'html' | 'markdown';
  text: string;
  notes: Note[];
}

/** Something of the former system that is no piece of a paper, or may not be one. */
export interface LeftOut {
  what: string;
  title: string;
  why: string;
}

/** What a former system says of itself. Empty where it says nothing. */
export interface Former {
  name: string;
  tagline: string;
  language: string;
  zone: string;
  /** Hosts, without "www.", whose links are links of the paper. */
  hosts: ReadonlySet<string>;
  /** When it was exported, in epoch milliseconds: the date of what has none. */
  exported: number;
}

/** Somebody who signs pieces, with what there is to say. */
export interface FormerPerson extends FormerName {
  note: string;
  bio: string;
}

export interface FormerTopic extends FormerName {
  description: string;
}

/** A place where pieces come from. It is read twice: for the addresses, and for the texts. */
export interface Source {
  system: string;
  /** Folders in which its pictures may lie, absolute. */
  pictureFolders: string[];
  /** Reads whatever must be known before the first piece. */
  prepare(): Promise<void>;
  former(): Former;
  people(): FormerPerson[];
  topics(): FormerTopic[];
  /** Pieces, and what is left out whole, in the order of the source. */
  pieces(): AsyncIterable<Piece | LeftOut>;
  /** Where a picture lies, for a source that keeps pictures in its own way; absolute, or null. */
  pictureFile?(src: string, piece: Piece): string | null;
  /** What else did not come over, counted, in sentences. */
  otherNotes(): string[];
}

export function isLeftOut(one: Piece | LeftOut): one is LeftOut {
  return 'why' in one;
}
