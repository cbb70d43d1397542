import type { ContentFolder, FileKind } from '@/lib/archive/keep/folder';
import type { State } from '@/lib/archive/state';
import type { Article } from '@/lib/content/article';
import type { Conventions } from '@/lib/content/conventions';
import type { Problem } from '@/lib/content/problem';
import type { Entry } from '@/lib/content/read-entry';
import type { Slot } from '@/lib/content/read-front';
import type { Reference } from '@/lib/content/references';
import type { Site } from '@/lib/content/site';

/** An article as the desk sees it: also one that readers do not. Its body is left in the file. */
export interface DeskArticle extends Omit<Article, 'body'> {
  /** The one address it has, or will have, percent-encoded. */
  address: string;
  /** `yyyy/mm/dd` in the paper's zone. */
  day: string;
  state: State;
  /** What its body names. */
  references: Reference[];
  /** False while nothing stands below the frontmatter. */
  hasText: boolean;
  /** Path of the file that has the address which this one claims as well. */
  holder: string | null;
}

export interface DeskEntry extends Omit<Entry, 'body'> {
  of: 'author' | 'topic' | 'page';
  references: Reference[];
}

/** What is known of a file that an error keeps off the site: what it names. */
export interface UnreadFile
  extends Pick<Article, 'path' | 'related' | 'unrelated' | 'translations'> {
  image: { src: string } | null;
  references: Reference[];
}

/** The whole paper, read from its files at one moment. Nothing is kept of it. */
export interface Paper {
  folder: ContentFolder;
  isPaper: boolean;
  /** Epoch milliseconds. */
  now: number;
  site: Site;
  conventions: Conventions;
  /** Path below the content folder to what the file is, in the order of the paths. */
  files: Map<string, FileKind>;
  /** By path. */
  articles: DeskArticle[];
  entries: DeskEntry[];
  /** Articles and entries that an error keeps off the site. */
  unread: UnreadFile[];
  /** Pictures that can be shown. */
  pictures: Set<string>;
  slots: Slot[];
  /** Name of the file the slots are from. */
  frontPath: string;
  /** What is wrong within each file. */
  problems: Problem[];
}
