import { type Random, randomFrom } from './made-words';

/** An article as a search engine is given it. */
export interface Document {
  id: number;
  /** A post that somebody wrote, and not made for the benchmark. */
  real: boolean;
  title: string;
  standfirst: string;
  topics: string;
  authors: string;
  body: string;
}

/** What happens to a title between the article and the reader who looks for it. */
export const MISHAPS = ['one word dropped', 'one letter wrong', 'three words kept'] as const;
export type Mishap = (typeof MISHAPS)[number];

/** Shorter titles have nothing to lose. */
const FEWEST_WORDS = 4;
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Titles as readers remember them, of real posts where there are some. The same documents give the same queries. */
export function knownItems(documents: Document[], mishap: Mishap, count: number) {
  const random = randomFrom(count + mishap.length);
  const long = documents.filter(({ title }) => wordsOf(title).length >= FEWEST_WORDS);
  const real = long.filter((document) => document.real);
  return sample(random, real.length > 0 ? real : long, count).map(({ title }) => ({
    title,
    query: joined(title, happened(random, wordsOf(title), mishap)),
  }));
}

/** Words in a row of titles, as somebody asks for a subject. */
export function queries(
  documents: Pick<Document, 'title'>[],
  words: number,
  count: number,
): string[] {
  const random = randomFrom(words);
  const long = documents.filter(
    ({ title }) => wordsOf(title).length >= Math.max(words, FEWEST_WORDS),
  );
  return sample(random, long, count).map(({ title }) =>
    joined(title, some(random, wordsOf(title), words)),
  );
}

function happened(random: Random, words: string[], mishap: Mishap): string[] {
  switch (mishap) {
    case 'one word dropped': {
      const dropped = Math.floor(random() * words.length);
      return words.filter((_, at) => at !== dropped);
    }
    case 'one letter wrong': {
      const long = words.flatMap((word, at) => (word.length > 3 ? [at] : []));
      const wrong = long[Math.floor(random() * long.length)];
      return words.map((word, at) => (at === wrong ? mistyped(random, word) : word));
    }
    case 'three words kept': {
      const telling = words.filter((word) => word.length > 3);
      return some(random, telling.length >= 3 ? telling : words, 3);
    }
  }
}

/** In Latin script another letter; elsewhere a letter is missing, since no keyboard's neighbours are known here. */
function mistyped(random: Random, word: string): string {
  const signs = [...word];
  const at = Math.floor(random() * signs.length);
  const other = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  signs[at] =
    /^\p{Script=Latin}$/u.test(signs[at] ?? '') && other !== signs[at]?.toLowerCase() ? other : '';
  return signs.join('');
}

function some(random: Random, words: string[], count: number): string[] {
  const kept = new Set(sample(random, [...words.keys()], count));
  return words.filter((_, at) => kept.has(at));
}

function sample<T>(random: Random, from: T[], count: number): T[] {
  const left = [...from];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}

function wordsOf(title: string): string[] {
  return [...SEGMENTER.segment(title)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

/** Set with spaces where the title has some. */
function joined(title: string, words: string[]): string {
  return words.join(/\s/.test(title) ? ' ' : '');
}
