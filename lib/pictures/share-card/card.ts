/** What is drawn for a story that has no picture of its own. */
export interface Card {
  paper: string;
  /** Language of the paper's name and of its sections. */
  paperLang: string;
  section: string;
  /** The word for what kind of piece it is, in the language of the piece; empty for plain news. */
  label: string;
  headline: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** In pixels: what those who show shared addresses ask for. */
export const CARD = { width: 1200, height: 675 } as const;
