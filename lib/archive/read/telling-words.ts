import { bodyText } from '@/lib/content/body-text';
import type { Reading } from './reading';
import { wordsOf } from './terms';
import { USES } from './words';

/** The texts of an article that are compared with those of others. */
export interface Texts {
  headline: string;
  standfirst: string;
  /** As Markdown. */
  body: string;
}

/** A word that other articles have too, and how much it says of this one. */
export interface TellingWord {
  word: string;
  /** How often the article has it, a headline counting for several uses, times its rarity. */
  weight: number;
  /** ln(1 + N/n), n of N articles having the word. */
  rarity: number;
  inArticles: number;
}

/** Characters of a body, some 1,500 words; those beyond say little that the first ones did not. */
const BODY = 10_000;
/** Different words that are counted, the most used first. */
const COUNTED_WORDS = 300;
/** One that more of the articles use says nothing. */
export const COMMON = 0.25;

/**
 * The words of an article that say what it is about: those some others have and most have not. The most telling first
 * (tf-idf, with the square root of the uses as tf).
 * @param total articles in its language
 * @returns also all the words it uses
 */
export async function tellingWords(
  reading: Reading,
  texts: Texts,
  total: number,
): Promise<{ words: TellingWord[]; all: ReadonlySet<string> }> {
  const uses = usesOf(texts);
  const counted = [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COUNTED_WORDS);
  const counts = await reading.words.articlesWith(
    counted.map(([word]) => word),
    reading.remembered,
  );
  // In a paper of a few articles even a telling word is in most of them.
  const most = Math.max(3, total * COMMON);
  const telling = counted.flatMap(([word, times]) => {
    const inArticles = counts.get(word) ?? 0;
    if (inArticles < 2 || inArticles > most) return [];
    const rarity = Math.log(1 + total / inArticles);
    return [{ word, weight: Math.sqrt(times) * rarity, rarity, inArticles }];
  });
  const words = telling.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return { words, all: new Set(uses.keys()) };
}

/** How often a text uses each of its words, one in a headline counting for several. */
export function usesOf({ headline, standfirst, body }: Texts): Map<string, number> {
  const uses = new Map<string, number>();
  const add = (words: string[], worth: number) => {
    for (const word of words)
      if (saysSomething(word)) uses.set(word, (uses.get(word) ?? 0) + worth);
  };
  add(wordsOf(headline), USES.headline);
  add(wordsOf(standfirst), USES.standfirst);
  add(wordsOf(bodyText(body.slice(0, BODY))), USES.body);
  return uses;
}

/** One or two letters are a word in scripts such as Chinese; in Latin ones they are grammar. */
export function saysSomething(word: string): boolean {
  return word.length > 2 || !/^[\p{Script=Latin}\p{N}]+$/u.test(word);
}
