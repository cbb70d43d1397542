/**
 * Made-up words for made-up archives. The language has the shape of a real one: a few words are everywhere and most
 * are rare (Zipf's law), and every topic has words of its own. The same seed gives the same words on every machine.
 */

/** Random numbers from 0 to below 1 that are the same on every run (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The commonest words of English in the order of their frequency, which open the vocabulary. */
const COMMON =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one were all their there been if more when will would who so no said what up its about into than them can only other new some could time these two may then do first any my now such like our over man even most after also did many before must through back years where much your way well down should because long each just state those people too mr how little good world make very year still see work last day get came come does against few'.split(
    ' ',
  );
const STARTS = 'b br c ch d dr f g gr h j k kl l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rk'];

/** Words of two or three syllables, all of them different. */
export function makeWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  const any = (from: string[]) => from[Math.floor(random() * from.length)] ?? '';
  while (words.size < count) {
    const syllables = random() < 0.6 ? 2 : 3;
    let word = '';
    for (let i = 0; i < syllables; i += 1) word += any(STARTS) + any(VOWELS);
    words.add(word + any(ENDS));
  }
  return [...words];
}

/** The whole vocabulary, commonest first. */
export function makeVocabulary(random: Random, count: number): string[] {
  return [...COMMON, ...makeWords(random, count)];
}

/**
 * A place in a list by Zipf's law: the first place comes up about as often as the second and third together.
 * @param size places in the list
 */
export function zipf(random: Random, size: number): number {
  return Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1);
}
