/** Scripts and the language that is most often written in them. Latin letters tell nothing of a language. */
const SCRIPTS: [script: RegExp, language: string][] = [
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
];

/** Letters that tell languages of one script apart. */
const MARKS: Record<string, [letters: RegExp, language: string][]> = {
  ar: [
    [/[ٹڈڑںےہ]/u, 'ur'],
    [/[پچژگ]/u, 'fa'],
  ],
  zh: [[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja']],
  ru: [[/[іїєґ]/iu, 'uk']],
};

/** Anything but Latin letters and the signs that all scripts share, up to U+036F and from U+2000 to U+20FF. */
const BEYOND_LATIN = /[\u0370-\u1fff]|[\u2100-\uffff]/;
/** Characters of a text that are looked at. */
const LOOKED_AT = 1000;
/** Articles on technical matters hold many Latin words, whatever language they are in. */
const LEAST_SHARE = 0.3;

/** Whether a text as it is written, marks and all, can hold no letter of another script; most are told by this. */
export function isLatin(text: string): boolean {
  return !BEYOND_LATIN.test(text) && !text.includes('&#');
}

/**
 * The language that the script of a text shows.
 * @param text plain words
 * @returns a BCP 47 tag; empty where the script is Latin or tells nothing
 */
export function writtenLanguage(text: string): string {
  const head = text.slice(0, LOOKED_AT);
  if (!BEYOND_LATIN.test(head)) return '';
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  let best = { count: 0, language: '' };
  for (const [script, language] of SCRIPTS) {
    const count = head.match(script)?.length ?? 0;
    if (count > best.count) best = { count, language };
  }
  if (best.count === 0 || best.count < letters * LEAST_SHARE) return '';
  const marked = MARKS[best.language]?.find(([mark]) => mark.test(head));
  return marked?.[1] ?? best.language;
}
