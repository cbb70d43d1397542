export type Direction = 'ltr' | 'rtl';

const WRITTEN_FROM_THE_RIGHT = new Set([
  'ar',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** The first part of a BCP 47 tag, which names the language: `en` of `en-IN`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/** Which way a language is usually written. */
export function directionOf(tag: string): Direction {
  return WRITTEN_FROM_THE_RIGHT.has(languageOf(tag)) ? 'rtl' : 'ltr';
}

/** A language's own name for itself, as a link to a translation shows it: `اردو` for `ur`. */
export function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
