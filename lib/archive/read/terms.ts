import { indexedText } from '../indexed-text';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as the index knows them: lower case, without the marks over Latin letters. */
export function wordsOf(text: string): string[] {
  return (
    indexedText(text)
      .normalize('NFD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .match(WORD) ?? []
  );
}
