import { bodyText } from '@/lib/content/body-text';
import { usesOf } from '../read/telling-words';
import { wordsOf } from '../read/terms';

interface Texts {
  article: number;
  headline: string;
  standfirst: string;
  /** Of topics and authors. */
  named: string;
  /** As Markdown. */
  body: string;
}

/** The words of an article, as PostgreSQL takes them. */
export interface ArticleText {
  article: number;
  /** A tsvector, written out; and the same without the body. */
  words: string;
  prominent: string;
  /** How often each word is used, a headline counting for several uses. */
  uses: Map<string, number>;
}

/** A tsvector has no position beyond these (PostgreSQL, 8.11), and of one word no more than so many. */
const LAST_POSITION = 16_383;
const POSITIONS = 255;
/** Longer than any word; a lexeme must be below 2 KB. */
const LONGEST = 100;

/**
 * How much a use counts, and how many positions stand between two parts, so that no row of words reaches from one into
 * the next.
 */
const PARTS = [
  { part: 'headline', weight: 'A' },
  { part: 'named', weight: 'B' },
  { part: 'standfirst', weight: 'C' },
  { part: 'body', weight: 'D' },
] as const;
const BETWEEN = 2;

/** The same words that the embedded index knows, with the weight of the part they stand in. */
export function textOf(texts: Texts): ArticleText {
  const places: Places = new Map();
  let position = 1;
  let prominent = '';
  for (const { part, weight } of PARTS) {
    if (part === 'body') prominent = written(places);
    for (const word of wordsOf(part === 'body' ? bodyText(texts.body) : texts[part])) {
      if (word.length > LONGEST) continue;
      const known = places.get(word);
      const place = `${Math.min(position, LAST_POSITION)}${weight}`;
      if (!known) places.set(word, [place]);
      else if (known.length < POSITIONS) known.push(place);
      position += 1;
    }
    position += BETWEEN;
  }
  return { article: texts.article, prominent, words: written(places), uses: usesOf(texts) };
}

type Places = Map<string, string[]>;

function written(places: Places): string {
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}
