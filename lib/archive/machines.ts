import type { FeedSource } from '@/lib/address/machine';
import type { Picture } from '@/lib/pictures/picture';
import type { Story } from './archive';

/** The newest of a list, whole, for those who read elsewhere. */
export interface Feed {
  /** Of the list; null for the paper's own feed. */
  name: string | null;
  /** One line; may be empty. */
  description: string;
  /** Newest first. */
  stories: Story[];
}

/** What search engines are told of an article. */
export interface ListedArticle {
  address: string;
  headline: string;
  lang: string;
  /** Epoch milliseconds. */
  published: number;
  /** Of its last update or correction; epoch milliseconds. */
  modified: number;
  picture: Picture | null;
  /** The same piece in other languages, as far as search engines may list them. */
  translations: { lang: string; address: string }[];
}

/** A month with articles that search engines may list, and what decides how many sitemaps hold them. */
export interface ListedMonth {
  /** As in `2025-08`. */
  month: string;
  count: number;
  /** Epoch milliseconds of the last change to any of them. */
  modified: number;
  /** Bytes of the longest section and slug together in the whole paper, since a translation may be in another month. */
  longestAddress: number;
  /** Bytes of the longest name of a picture in this month. */
  longestPicture: number;
  /** Translations of the article of this month that has the most. */
  mostTranslations: number;
}

/** A list of articles that search engines may list. */
export interface ListedName {
  slug: string;
  /** Epoch milliseconds at which its newest article was published. */
  modified: number;
}

/** A piece that came, went, or was changed, and the lists it is in. */
export interface Change {
  address: string;
  /** False for a piece that search engines are not to list. */
  listed: boolean;
  sources: FeedSource[];
}

/** What the archive answers to those who ask on behalf of machines. As everywhere, only what readers can see. */
export interface MachineArchive {
  /** When what readers see last changed; epoch milliseconds. */
  lastMoment(): Promise<number>;
  /** Articles without `noindex`; null where there is no such list. */
  feed(source: FeedSource, count: number): Promise<Feed | null>;
  /** Newest month first. */
  listedMonths(): Promise<ListedMonth[]>;
  /** One month, as in `2025-08`; null where no article of it may be listed. */
  listedMonth(month: string): Promise<ListedMonth | null>;
  /** Articles of a month by day and slug, from a place in that list. */
  listedArticles(month: string, from: number, count: number): Promise<ListedArticle[]>;
  /** Sections, topics or authors with an article, by slug. */
  listedNames(kind: 'section' | 'topic' | 'author'): Promise<ListedName[]>;
  /** Articles first published after a moment, without those that were paid for, newest first. */
  publishedSince(moment: number): Promise<ListedArticle[]>;
  /** Pieces of the files at these paths, and those that came or went by the clock after a moment. */
  changes(since: number, paths: string[]): Promise<Change[]>;
}
