import type { Problem } from './problem';

export const LABELS = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'review',
  'live',
  'sponsored',
] as const;
export type Label = (typeof LABELS)[number];

/** A name readers see together with the slug of its page. */
export interface Named {
  slug: string;
  name: string;
}

/** The picture a file asks for. Whether it exists, and how large it is, only the archive knows. */
export interface PictureRequest {
  /** As the editor wrote it: a name in `content/images/` or a path beside the article. */
  src: string;
  alt: string;
  caption: string;
  credit: string;
  /** The point that crops keep, in percent from the left and the top. */
  focus: { x: number; y: number };
}

export interface Correction {
  /** Epoch milliseconds. */
  at: number;
  text: string;
}

/** What one file says, checked and in one shape. Everything a page shows of it is derived from this. */
export interface Article {
  /** Path of the file below the content folder, with forward slashes. */
  path: string;
  headline: string;
  standfirst: string;
  slug: string;
  section: string;
  topics: Named[];
  authors: Named[];
  /** Epoch milliseconds. */
  published: number;
  /** Epoch milliseconds of the last meaningful change, if there was one after publication. */
  updated: number | null;
  updateReason: string;
  draft: boolean;
  /** Whether it was taken down for good. */
  withdrawn: boolean;
  /** Epoch milliseconds before which nothing of the article may be seen. */
  embargo: number | null;
  /** Epoch milliseconds from which it is no longer shown. */
  expires: number | null;
  label: Label;
  series: Named | null;
  /** Slugs or paths of articles to show first among the related headlines. */
  related: string[];
  /** Slugs or paths of articles never to show there. */
  unrelated: string[];
  image: PictureRequest | null;
  dateline: string;
  lang: string;
  /** The language its file names, else the one its script shows; empty where neither tells. */
  writtenIn: string;
  dir: 'ltr' | 'rtl';
  /** Language tag to slug of the same piece in that language. */
  translations: Record<string, string>;
  corrections: Correction[];
  keyPoints: string[];
  /** Former addresses, each beginning with a slash. */
  aliases: string[];
  canonical: string;
  noindex: boolean;
  /** Whether readers may see how it changed. */
  history: boolean;
  /** Markdown, without the frontmatter. */
  body: string;
  /** Line of the file on which the body begins, counted from 1. */
  bodyLine: number;
  /** Frontmatter keys this paper has no use for, kept as they were written. */
  extra: Record<string, unknown>;
}

/** A file read: an article or none, and in either case everything that is wrong with it. */
export interface Parsed<T> {
  value: T | null;
  problems: Problem[];
}
