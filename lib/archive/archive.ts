import type { SearchRequest } from '@/lib/address/search';
import type { Correction, Label, Named } from '@/lib/content/article';
import type { Problem } from '@/lib/content/problem';
import type { Section, Site } from '@/lib/content/site';
import type { Picture } from '@/lib/pictures/picture';
import type { FoundHeadline, SearchListing, Suggestion } from './found';
import type { MachineArchive } from './machines';

export type { FoundHeadline, Picture, SearchListing, Suggestion };

/** What a list shows of an article. */
export interface Headline {
  id: number;
  /** The one address, percent-encoded, beginning with a slash. */
  address: string;
  headline: string;
  standfirst: string;
  /** The first fifteen words of the text, with an ellipsis where there is more. */
  opening: string;
  section: Section;
  label: Label;
  /** First topic, or the section where there is none: the word above the headline. */
  kicker: Named & { address: string };
  authors: Named[];
  /** Epoch milliseconds. */
  published: number;
  updated: number | null;
  picture: Picture | null;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Whole minutes, at least 1. */
  readingMinutes: number;
}

/** A headline chosen to stand beside a story, and why. */
export interface RelatedHeadline extends Headline {
  /** For editors: "chosen by the editor", "same series: …", "topics: …; words of both: …". */
  reason: string;
}

/** Pieces that belong together, as one of them shows them. */
export interface Series extends Named {
  /** The newest of the other parts that readers can see, in the order they appeared. */
  others: Pick<Headline, 'address' | 'headline' | 'label' | 'lang' | 'dir'>[];
}

/** The whole of an article, ready to be laid out. */
export interface Story extends Headline {
  /** Day and slug of the first address it had: what it is known by for ever, as in `2025/08/26/a-story`. */
  origin: string;
  /** Short form of its address, for print and for posts. */
  short: string;
  /** Path of its file below the content folder. */
  path: string;
  /** Sanitised HTML of the body. */
  html: string;
  words: number;
  topics: Named[];
  series: Series | null;
  dateline: string;
  updateReason: string;
  corrections: Correction[];
  keyPoints: string[];
  /** The same piece in other languages; only those that readers can see. */
  translations: { lang: string; address: string; headline: string }[];
  canonical: string;
  noindex: boolean;
  /** Whether there is a page that tells how it changed. */
  hasHistory: boolean;
}

/** A run of words that stayed, came or went. */
export interface Run {
  kind: 'same' | 'came' | 'went';
  text: string;
}

/** How an article changed since readers first saw it. */
export interface History {
  story: Headline;
  /** Epoch milliseconds at which readers first saw it. */
  first: number;
  /** The newest first, each with the paragraphs in which something changed. */
  changes: { at: number; blocks: Run[][] }[];
  /** Whether there are older changes that are not told. */
  isCut: boolean;
}

/** One page of a list, newest first. */
export interface Listing {
  headlines: Headline[];
  /** Counted from 1. */
  page: number;
  pages: number;
  /** Articles in the whole list. */
  total: number;
}

export interface SectionListing extends Listing {
  section: Section;
}

export interface TopicListing extends Listing {
  topic: Named & { description: string };
}

export interface Author extends Named {
  /** A desk signs for several people; a person signs for themselves. */
  kind: 'person' | 'desk';
  role: string;
  /** Sanitised HTML. */
  html: string;
}

/** A name under an article, and whether it is one person's or a desk's. */
export type Signature = Pick<Author, 'slug' | 'name' | 'kind'>;

export interface AuthorListing extends Listing {
  author: Author;
}

export interface MonthListing extends Listing {
  year: number;
  /** 1 to 12. */
  month: number;
}

export interface Front {
  /** What stands above everything while it is happening, in the editors' words. */
  breaking: { headline: Headline; text: string } | null;
  /** Null only while the archive holds no article. */
  lead: Headline | null;
  /** The lead story's related headlines. */
  related: RelatedHeadline[];
  secondary: Headline[];
  bands: { section: Section; headlines: Headline[] }[];
}

/** A page that belongs to the paper and not to a day, such as the one about its standards. */
export interface StandingPage {
  slug: string;
  title: string;
  standfirst: string;
  html: string;
}

/** A correction with the article it belongs to. */
export interface DatedCorrection extends Correction {
  headline: Headline;
}

/** Counts of articles readers can see. */
export interface TopicCount extends Named {
  count: number;
}

export interface YearCount {
  year: number;
  count: number;
  /** January first. */
  months: number[];
}

/** What there is at an address. */
export type Resolution =
  | { kind: 'page' }
  | { kind: 'moved'; to: string }
  | { kind: 'gone' }
  | { kind: 'unknown' };

/** Where the bytes of a picture are. */
export interface PictureFile {
  /** Path below the content folder. */
  path: string;
  hash: string;
  name: string;
  width: number;
  height: number;
}

/** How far the first read of a content folder is, in files. */
export interface ReadSoFar {
  done: number;
  total: number;
}

/**
 * The paper as readers can see it now: drafts, embargoed, future and expired pieces are in none of these
 * answers. Every verb is asynchronous, so that the same interface can stand before another engine.
 */
export interface Archive extends MachineArchive {
  /** Moves with every change a reader could see, also when an embargo ends. */
  version(): Promise<string>;
  /**
   * The tags of the page at a path, as caches in front of the site know them: everything whose change may change
   * the page. Each is ASCII without blanks and commas.
   * @param path percent-encoded, without query
   */
  tags(path: string): Promise<string[]>;
  /**
   * The moment at which readers may no longer see a whole text that a page has, an article or what a feed holds, so that
   * it is not sent from memory after it while nobody can be asked. A list may go on naming what has ended.
   * @param path percent-encoded, without query
   * @returns epoch milliseconds, beyond every date where there is no such moment
   */
  endOf(path: string): Promise<number>;
  /** The tags of what changed since a version, also by the passing of time. `paper` is every page. */
  touchedSince(version: string): Promise<string[]>;
  site(): Promise<Site>;
  /** Whether a path, percent-encoded and without query, leads to a page, elsewhere, or nowhere. */
  resolve(path: string): Promise<Resolution>;
  front(): Promise<Front>;
  /** The article of a day with a slug, or null. */
  story(day: string, slug: string): Promise<Story | null>;
  /** How the article of a day with a slug changed; null where there is nothing to tell. */
  history(day: string, slug: string): Promise<History | null>;
  /** Up to `count` headlines to show beside an article, best first. */
  related(id: number, count: number): Promise<RelatedHeadline[]>;
  /** Who signed an article, in the order of its byline. */
  signatures(id: number): Promise<Signature[]>;
  section(slug: string, page: number): Promise<SectionListing | null>;
  topic(slug: string, page: number): Promise<TopicListing | null>;
  author(slug: string, page: number): Promise<AuthorListing | null>;
  month(year: number, month: number, page: number): Promise<MonthListing | null>;
  /** The newest articles of the whole paper. */
  latest(count: number): Promise<Headline[]>;
  /** Topics by name. */
  topics(): Promise<TopicCount[]>;
  /** Newest year first. */
  years(): Promise<YearCount[]>;
  standingPage(slug: string): Promise<StandingPage | null>;
  /** The standing pages by title, for the foot of every page. */
  standingPages(): Promise<Named[]>;
  corrections(): Promise<DatedCorrection[]>;
  search(request: SearchRequest): Promise<SearchListing>;
  /** Where a reader may want to go who has typed so much. */
  suggestions(query: string): Promise<Suggestion[]>;
  picture(hash: string): Promise<PictureFile | null>;
  /** Everything that is wrong with the content, worst first; what may have been meant, the newsroom says. */
  problems(): Promise<Problem[]>;
  /** How many articles readers can see. */
  count(): Promise<number>;
  /** How far the first read is. Null once every file has been read: what is not in the archive then is not there. */
  readSoFar(): Promise<ReadSoFar | null>;
  close(): Promise<void>;
}
