import type { Dimension } from '@/lib/address/search';
import type { Headline, Listing } from './archive';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** An article that was found, with what was looked for marked in it. */
export interface FoundHeadline extends Headline {
  title: Piece[];
  /** The standfirst, or the passage of the text that says more of what was looked for. */
  passage: Piece[];
}

/** A value that a search can be narrowed by. */
export interface Facet {
  value: string;
  name: string;
  /** Articles that would be left. */
  count: number;
}

/** How what is shown was come by. */
export type Found =
  | { by: 'all words' }
  /** Nothing has the words as they were typed; this is what those of the other query find. `exactly` asks for no others. */
  | { by: 'other words'; query: string; exactly: string }
  /** Nothing has all the words. */
  | { by: 'some words' };

export interface SearchListing extends Listing {
  query: string;
  headlines: FoundHeadline[];
  found: Found;
  /** What may have been meant where what was typed is found, but hardly; never in place of it. */
  perhaps: string | null;
  /** Whether more was typed than is looked for. */
  cut: boolean;
  facets: Record<Dimension, Facet[]>;
}

/** Something to go to at once while typing. */
export interface Suggestion {
  kind: 'story' | 'topic' | 'author';
  name: string;
  address: string;
}
