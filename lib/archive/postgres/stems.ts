import type { QueryConfig } from 'pg';
import { type Client, LONG_MILLISECONDS } from './connection';

/**
 * The dictionaries that PostgreSQL has, by language: they take a word back to its stem. Words of other languages are found
 * as they are, in their plural, and by their beginnings.
 */
const DICTIONARIES: Readonly<Record<string, string>> = {
  ar: 'arabic_stem',
  da: 'danish_stem',
  de: 'german_stem',
  el: 'greek_stem',
  en: 'english_stem',
  es: 'spanish_stem',
  fi: 'finnish_stem',
  fr: 'french_stem',
  hi: 'hindi_stem',
  hu: 'hungarian_stem',
  id: 'indonesian_stem',
  it: 'italian_stem',
  nl: 'dutch_stem',
  no: 'norwegian_stem',
  pt: 'portuguese_stem',
  ro: 'romanian_stem',
  ru: 'russian_stem',
  sv: 'swedish_stem',
  ta: 'tamil_stem',
  tr: 'turkish_stem',
};

/** The dictionary for a paper. @param language as a language tag */
export function dictionaryOf(language: string): string {
  return DICTIONARIES[language.slice(0, 2)] ?? 'simple';
}

/** Gives every word of the archive the stem that a dictionary makes of it. */
export async function stemAll(client: Client, dictionary: string): Promise<void> {
  await client.query({
    text: `UPDATE spellings SET stem = ${STEM}`,
    values: [dictionary],
    query_timeout: LONG_MILLISECONDS,
  } as QueryConfig);
}

/** SQL of the stem of a word, the dictionary being the first value; none for words that say nothing. */
export const STEM = '(ts_lexize($1::regdictionary, term))[1]';
