/** Every kind of page a reader can ask for, as an address names it. */
export type Place =
  | { kind: 'front' }
  | { kind: 'article'; section: string; day: string; slug: string }
  /** How an article changed. */
  | { kind: 'history'; section: string; day: string; slug: string }
  /** A section or a standing page: both have one word for an address. */
  | { kind: 'named'; name: string; page: number }
  | { kind: 'topics' }
  | { kind: 'topic'; topic: string; page: number }
  | { kind: 'author'; author: string; page: number }
  | { kind: 'archive' }
  | { kind: 'year'; year: number }
  | { kind: 'month'; year: number; month: number; page: number }
  | { kind: 'search' }
  /** An article by the short form of its address, for print and for posts. */
  | { kind: 'short'; code: string };
