import type { Reading } from './reading';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as the index knows them: lower case, without the marks over Latin letters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .match(WORD) ?? []
  );
}

/** A word worth asking the index for, and how much it says. */
export interface Term {
  word: string;
  weight: number;
  /** Articles that have it. */
  inArticles: number;
}

/** Words to ask the index about: each answer costs it the reading of every article that has the word. */
const ASKED_WORDS = 60;
/** Words that are in nearly every English article. Asking would only take time; the answer would be the same. */
const EVERYWHERE = new Set(
  'about after all also and are been but can for from had has have her his into its more not one other our said than that the their there they this two was were when which who will with would you your'.split(
    ' ',
  ),
);

/**
 * Articles that all words together may be in: each is ranked, and that takes its time. A paper of a few thousand never
 * comes near; in a larger one there are rarer words, which say more.
 */
const RANKED_ARTICLES = 4000;

/** Words of a body beyond these say little that the first ones did not. */
const BODY_WORDS = 1500;
const HEADLINE_WEIGHT = 4;
const STANDFIRST_WEIGHT = 2;

/**
 * The words that tell an article from the others, the most telling first: those it uses often, in prominent
 * places, and few others use at all (tf-idf, with the square root of the count as tf).
 * @param total articles in the index
 */
export function tellingTerms(
  reading: Reading,
  texts: { headline: string; standfirst: string; body: string },
  total: number,
  count: number,
): Term[] {
  const uses = new Map<string, number>();
  const add = (words: string[], weight: number) => {
    for (const word of words)
      if (word.length > 2 && !/^\d{1,2}$/.test(word) && !EVERYWHERE.has(word))
        uses.set(word, (uses.get(word) ?? 0) + weight);
  };
  add(wordsOf(texts.headline), HEADLINE_WEIGHT);
  add(wordsOf(texts.standfirst), STANDFIRST_WEIGHT);
  add(wordsOf(texts.body).slice(0, BODY_WORDS), 1);
  const terms: Term[] = [];
  const asked = [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, ASKED_WORDS);
  for (const [word, weight] of asked) {
    const inArticles = articlesWith(reading, word);
    // A word only this article uses finds nothing; one that every fifth uses says nothing. In a paper of a few
    // articles even a telling word is in many of them.
    if (inArticles < 2 || inArticles > total / (total > 20 ? 5 : 2)) continue;
    terms.push({ word, weight: Math.sqrt(weight) * Math.log(1 + total / inArticles), inArticles });
  }
  terms.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return affordable(terms).slice(0, count);
}

/** The most telling terms that can be asked for within the bound; one that would break it is passed over. */
function affordable(terms: Term[]): Term[] {
  let ranked = 0;
  return terms.filter((term) => {
    if (ranked + term.inArticles > RANKED_ARTICLES) return false;
    ranked += term.inArticles;
    return true;
  });
}

/** The index reads all it knows of a word to count its articles, so each word is counted once for each version. */
function articlesWith(reading: Reading, word: string): number {
  return reading.remembered(`articles with ${word}`, () =>
    Number(reading.one('SELECT doc FROM word_counts WHERE term = @word', { word })?.doc ?? 0),
  );
}

/** Words as an expression that the full-text index takes literally, whatever is in them. */
export function anyOf(words: string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' OR ');
}
