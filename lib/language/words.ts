import type { Label } from '@/lib/content/article';
import type { BodyWords } from '@/lib/content/body/surroundings';
import { languageOf } from './language-tag';
import { en } from './words.en';
import { hi } from './words.hi';
import { ko } from './words.ko';
import { ur } from './words.ur';

/** Every word that the paper's furniture says. What the content says is never here. */
export interface Words {
  /** Language of the words themselves: that of the page, or English where the paper has no others. */
  lang: string;

  skipToContent: string;
  utilityNavigation: string;
  /** Name of the switch between light and dark paper. */
  darkMode: string;
  sections: string;
  topics: string;
  archive: string;
  search: string;
  home: string;
  breadcrumb: string;
  aboutThePaper: string;
  explore: string;
  follow: string;

  frontPageOf: (paper: string) => string;
  breaking: string;
  leadStory: string;
  moreNews: string;
  allStoriesOf: (section: string) => string;
  latestHeadlines: string;
  relatedHeadlines: string;
  moreFrom: (section: string) => string;
  mostRecent: string;
  storyCount: (count: number) => string;

  /** The word before the names in a byline; empty where the language sets none. */
  by: string;
  /** Between names, and before the place a report comes from. */
  comma: string;
  published: string;
  updated: string;
  readingTime: (minutes: number) => string;
  labels: Record<Label, string>;
  sponsoredNotice: string;
  keyPoints: string;
  corrections: string;
  /** Above a text in which a mistake was mended. */
  corrected: (day: string) => string;
  howWeCorrect: string;
  partOfSeries: (series: string) => string;
  translations: string;
  share: string;
  shareMore: string;
  copyLink: string;
  /** Said once the address is copied. */
  linkCopied: string;
  /** The system's own dialogue for sharing. */
  shareWith: string;
  email: string;

  pages: string;
  previous: string;
  next: string;
  pageNumber: (page: number) => string;

  topicsDescription: (paper: string) => string;
  archiveDescription: (paper: string) => string;
  topicDescription: (topic: string, paper: string) => string;
  authorDescription: (author: string, paper: string) => string;
  periodDescription: (period: string, paper: string) => string;
  person: string;
  desk: string;

  searchDescription: (paper: string) => string;
  searchLabel: string;
  searchFor: (query: string) => string;
  resultCount: (count: number, query: string) => string;
  nothingFound: string;
  /** Where nothing has what was typed, and what is shown is for other words. */
  shownInstead: (typed: string, shown: string) => string;
  searchExactly: (query: string) => string;
  /** Before the words that may have been meant. */
  didYouMean: string;
  someWords: string;
  /** Where more was typed than is looked for. */
  searchCut: string;
  narrowSearch: string;
  narrowBy: Record<'section' | 'topic' | 'author' | 'year', string>;
  /** No longer narrows a search to what is named. */
  lift: (name: string) => string;
  sortBy: string;
  sortings: Record<'relevance' | 'date', string>;
  /** What is offered while a reader types. */
  suggestions: string;

  notFound: { title: string; text: string };
  withdrawn: { title: string; text: string };
  /** Where the server can not show a page, by the status of its answer. */
  failures: Record<400 | 405 | 414 | 429 | 500 | 503, { title: string; text: string }>;
  noCorrections: string;
  emptyPaper: string;

  /** Above a piece that is looked at by a link. */
  preview: {
    title: string;
    draft: string;
    comes: (when: string) => string;
    published: string;
    over: string;
    shadowed: string;
    linkEnds: (when: string) => string;
  };
  /** The page that tells how a text changed. */
  history: {
    title: string;
    description: string;
    back: string;
    firstPublished: string;
    changed: string;
    legend: string;
    /** Read out before words that came, and before words that went. */
    came: string;
    went: string;
    older: string;
  };

  /** Words that stand within the text of an article. */
  body: BodyWords;
}

const DICTIONARIES: Record<string, Words> = { en, hi, ko, ur };

/** The words for a page in a language, in English where the paper has none in it. */
export function wordsFor(lang: string): Words {
  return DICTIONARIES[languageOf(lang)] ?? en;
}
