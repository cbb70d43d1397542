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

/** Pieces of which there may be more than were asked for. */
export interface Pieces {
  pieces: Piece[];
  /** In all. */
  total: number;
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
  pieces(state: State, count: number): Promise<Pieces>;
  /** Whose text, headline or file's name has the words, in any state. */
  find(words: string, count: number): Promise<Pieces>;
  /** What is wrong, worst first, each with its exact line. */
  problems(count: number): Promise<{ problems: Pinpointed[]; total: number }>;
  close(): Promise<void>;
}
