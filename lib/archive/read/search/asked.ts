import { isUnspaced } from '../../indexed-text';
import { wordsOf } from '../terms';

/** One thing that was asked for: a word, or several in a row. */
export interface Part {
  /** As the index knows them; more than one is a row of words that has to stand as it is. */
  words: string[];
  /** As it was typed, with its quotation marks and without its minus. */
  typed: string;
  /** Put in quotation marks, and so neither completed nor forgiven. */
  exact: boolean;
}

/** What a reader typed, understood. */
export interface Asked {
  parts: Part[];
  /** What an article must not have. */
  excluded: Part[];
  /** Whether more was typed than is looked for. */
  cut: boolean;
}

/** More words than anybody types; what is longer was pasted, and its beginning says enough. */
export const MOST_WORDS = 12;
const MOST_CHARACTERS = 500;

const QUOTED =
  /([-\u2212\u2013])?["\u201c\u201d\u201e\u00ab\u00bb]([^"\u201c\u201d\u201e\u00ab\u00bb]*)["\u201c\u201d\u201e\u00ab\u00bb]|(\S+)/gu;
const MINUS = /^[-\u2212\u2013](?=.)/u;
/** What an English noun has at its end that is no part of what is looked for. */
const POSSESSIVE = /['\u2019]s$/iu;

/**
 * Reads a query. Words in quotation marks stand together, a word after a minus is not wanted, and everything else is
 * words: nothing in it is syntax of the index.
 */
export function readQuery(text: string): Asked {
  const beginning = text.slice(0, MOST_CHARACTERS);
  const asked: Asked = { parts: [], excluded: [], cut: text.length > MOST_CHARACTERS };
  let left = MOST_WORDS;
  for (const [, minus, quoted, bare] of beginning.matchAll(QUOTED)) {
    const unwanted = minus !== undefined || MINUS.test(bare ?? '');
    const words = wordsOfRow((quoted ?? bare ?? '').replace(POSSESSIVE, ''));
    if (words.length === 0) continue;
    if (left === 0) asked.cut = true;
    const kept = words.slice(0, left);
    left -= kept.length;
    if (kept.length === 0) continue;
    const typed = quoted === undefined ? (bare ?? '').replace(MINUS, '') : `"${quoted}"`;
    const part: Part = { words: kept, typed, exact: quoted !== undefined };
    (unwanted ? asked.excluded : asked.parts).push(part);
  }
  return asked;
}

/** Words that have to stand in a row. In scripts without spaces they are pairs of signs, and the last sign is in one. */
function wordsOfRow(text: string): string[] {
  const words = wordsOf(text);
  return words.filter((word, at) => {
    const before = words[at - 1];
    return !(before && [...word].length === 1 && isUnspaced(word) && before.endsWith(word));
  });
}
