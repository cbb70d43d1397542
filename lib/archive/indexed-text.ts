/**
 * Scripts that set no spaces between words: Thai, Lao, Myanmar, Khmer, Kana and Han. Hangul has spaces, and its words
 * are found by their beginnings, since what follows a noun is grammar.
 */
const UNSPACED =
  /[\u0e01-\u0e4e\u0e81-\u0ede\u1000-\u1049\u1780-\u17d3\u3005\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]+/gu;

/** Only among these is anything to mend; most texts have none of them and are let through at once. */
const BEYOND_LATIN = /[\u0300-\u200f\u2c00-\uffff]/;

/** Letters that writers and keyboards take for one another, and marks that most leave out. */
const SAME: readonly [RegExp, string][] = [
  // Vowel signs of Arabic and Hebrew and the stroke that lengthens a word.
  [
    /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g,
    '',
  ],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0649\u06cc\u06d2]/g, '\u064a'],
  [/\u06a9/g, '\u0643'],
  [/[\u0629\u06c0-\u06c3\u06d5]/g, '\u0647'],
  // The dot of borrowed sounds in the scripts of India, the two signs of a nasal, and joiners within a word.
  [/[\u093c\u09bc\u0a3c]/g, ''],
  [/\u0901/g, '\u0902'],
  [/(?<=[\u0900-\u0dff])[\u200c\u200d]/g, ''],
];

/**
 * A text as the full-text index takes it: letters that count as the same are the same, and where words are not parted
 * every two neighbouring signs are a word, so that whatever is looked for in such a script is found as a row of pairs.
 * The last sign of a row stands alone too: every sign begins a word.
 */
export function indexedText(text: string): string {
  return BEYOND_LATIN.test(text) ? sameLetters(text).replace(UNSPACED, pairsOf) : text;
}

/** A text with letters that count as the same made the same; the rest of it stays. */
export function sameLetters(text: string): string {
  return SAME.reduce((same, [letters, one]) => same.replace(letters, one), text.normalize('NFKC'));
}

/** Whether a word is of a script that sets no spaces. */
export function isUnspaced(word: string): boolean {
  UNSPACED.lastIndex = 0;
  return UNSPACED.test(word);
}

function pairsOf(run: string): string {
  const signs = [...run];
  return ` ${signs.map((sign, at) => sign + (signs[at + 1] ?? '')).join(' ')} `;
}
