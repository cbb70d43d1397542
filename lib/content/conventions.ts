import type { Section } from './site';

/** What the paper decides for a file that leaves it open. */
export interface Conventions {
  zone: string;
  language: string;
  /** In the masthead's order; the first takes what names none. */
  sections: Section[];
  /** False for a folder without site.yaml, where sections are not known and every piece is in the first. */
  sectionsDeclared: boolean;
}
