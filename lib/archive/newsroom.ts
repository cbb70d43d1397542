import type { Pinpointed } from '@/lib/content/pinpoint';
import type { RelatedHeadline, Story } from './archive';
import type { State } from './state';

/** A piece as a list of the desk shows it. */
export interface Piece {
  /** Of its file, below the content folder. */
  path: string;
  headline: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The address it has, or will have. */
  address: string;
  section: string;
  state: State;
  /** Epoch milliseconds at which readers see it, or saw it first; of a draft the date that it says. */
  appears: number;
  /** The same of its end; null for what does not expire. */
  vanishes: number | null;
}

/** Which part of a list is asked for. */
export interface PageAsked {
  /** Counted from 1. A list may have become shorter since its address was written: past its last page is that page. */
  page: number;
  /** Entries on a page. */
  size: number;
}

/** Which part of a list was found. */
export interface PageFound {
  /** In all. */
  total: number;
  page: number;
  /** At least 1. */
  pages: number;
}

export interface Pieces extends PageFound {
  pieces: Piece[];
}

export interface Problems extends PageFound {
  problems: Pinpointed[];
}

/** A piece as its page would show it if it were published now. */
export interface Preview {
  story: Story;
  related: RelatedHeadline[];
  piece: Piece;
}

/**
 * The paper as its makers see it: **with what readers must not see**. Only what stands behind a pass may ask
 * (app/preview, app/desk); a test holds everything else away from this door.
 */
export interface Newsroom {
  /** Whether a file holds a piece, published or not. @param path below the content folder */
  has(path: string): Promise<boolean>;
  preview(path: string): Promise<Preview | null>;
  counts(): Promise<Record<State, number>>;
  /** Of one state: what is to come by its hour, all else the newest first. */
  pieces(state: State, asked: PageAsked): Promise<Pieces>;
  /** Whose text, headline or file's name has the words, in any state. */
  find(words: string, asked: PageAsked): Promise<Pieces>;
  /** What is wrong, worst first, each with its exact line. */
  problems(asked: PageAsked): Promise<Problems>;
  close(): Promise<void>;
}
