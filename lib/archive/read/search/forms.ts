/** Ways in which one word may be written in an article, and whether longer words that begin so count as well. */
export interface Forms {
  words: string[];
  beginnings: string[];
}

const LATIN = /^[\p{Script=Latin}\d]+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const DEVANAGARI = /^[\u0900-\u097f]+$/;
const ARABIC = /^[\u0600-\u06ff]+$/;
/** What Korean sets behind a noun, the longer ones first. */
const PARTICLE =
  /(?:\uc5d0\uc11c\ub294|\uc5d0\uc11c|\uc73c\ub85c|\uae4c\uc9c0|\ubd80\ud130|\uc5d0\uac8c|\uc740|\ub294|\uc774|\uac00|\uc744|\ub97c|\uc758|\uc5d0|\ub85c|\uc640|\uacfc|\ub3c4|\ub9cc)$/u;

/**
 * The forms of a word: it and its plural or singular, in Korean without its particle, in Arabic with and without the
 * article, in Hindi with the commonest endings.
 * @param word as the index knows it
 * @param isLast whether a reader may still be typing it, so that longer words that begin with it are meant too
 */
export function formsOf(word: string, isLast: boolean): Forms {
  if (HANGUL.test(word)) {
    const stem = word.replace(PARTICLE, '');
    return { words: [], beginnings: [...new Set([word, ...(stem.length > 1 ? [stem] : [])])] };
  }
  return {
    words: [...new Set([word, ...otherNumber(word)])],
    beginnings: isLast && isBeginning(word) ? [word] : [],
  };
}

/** Two Latin letters begin so many words that what they find says nothing; in other scripts they are half a word. */
function isBeginning(word: string): boolean {
  return word.length > 2 || !LATIN.test(word);
}

function otherNumber(word: string): string[] {
  if (LATIN.test(word)) return /\d/.test(word) ? [] : englishNumber(word);
  if (DEVANAGARI.test(word)) return hindiNumber(word);
  if (ARABIC.test(word)) return word.startsWith('ال') ? [word.slice(2)] : [`ال${word}`];
  return [];
}

function englishNumber(word: string): string[] {
  if (word.length < 3) return [];
  if (/ies$/.test(word)) return [word.replace(/ies$/, 'y')];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/[^aius]s$/.test(word)) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [word.replace(/y$/, 'ies')];
  return [/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`];
}

function hindiNumber(word: string): string[] {
  if (/(?:\u093f\u092f\u094b\u0902|\u093f\u092f\u093e\u0902)$/.test(word))
    return [word.replace(/(?:\u093f\u092f\u094b\u0902|\u093f\u092f\u093e\u0902)$/, '\u0940')];
  if (/[\u094b\u0947]\u0902$/.test(word))
    return ['', '\u093e'].map((end) => word.slice(0, -2) + end);
  if (/\u0947$/.test(word)) return [`${word.slice(0, -1)}\u093e`];
  return /\u093e$/.test(word) ? [`${word.slice(0, -1)}\u0947`] : [];
}
