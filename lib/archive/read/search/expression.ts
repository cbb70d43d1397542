import { isUnspaced } from '../../indexed-text';
import type { Asked, Part } from './asked';
import { formsOf } from './forms';
import type { Vocabulary } from './vocabulary';

/** Words that say where an article is known under another name: authors and topics have files of their own. */
export type Aliases = (word: string) => { column: 'authors' | 'topics'; words: string[] }[];

/** How an expression is made beside what is asked for. */
interface Surroundings {
  vocabulary: Vocabulary;
  aliases: Aliases;
}

/** Articles that one beginning may lead to; of more, only the commonest words that begin so are looked for. */
const MOST_COMPLETIONS = 20_000;
/** A word that more articles than this have is typed to its end. */
const WHOLE = 1000;

/** What an article must have of one part, as an expression of the index. */
export function partExpression(part: Part, isLast: boolean, around: Surroundings): string {
  const [first] = part.words;
  if (first === undefined) return '';
  if (part.words.length > 1 || part.exact) return oneSign(part.words) ?? row(part.words);
  const { words, beginnings } = formsOf(first, isLast);
  const forms = [
    ...words.map((word) => row([word])),
    ...beginnings.flatMap((word) => completed(word, around.vocabulary)),
    ...around.aliases(first).map(({ column, words: own }) => `${column} : ${row(own)}`),
  ];
  return oneSign(part.words) ?? (forms.length > 1 ? `(${forms.join(' OR ')})` : (forms[0] ?? ''));
}

/** What longer words that begin so add to an expression. */
function completed(word: string, vocabulary: Vocabulary): string[] {
  if (vocabulary.articlesBeginning(word) <= MOST_COMPLETIONS) return [`${row([word])}*`];
  if (vocabulary.articlesWith(word) > WHOLE) return [];
  return vocabulary.completions(word, MOST_COMPLETIONS).map((one) => row([one]));
}

/** One sign of a script without spaces begins a pair wherever it stands. */
function oneSign(words: string[]): string | null {
  const [only = ''] = words;
  return words.length === 1 && [...only].length === 1 && isUnspaced(only) ? `${row(words)}*` : null;
}

/** Words that stand in a row, each of letters alone, so that nothing in them is syntax. */
function row(words: string[]): string {
  return `"${words.join(' ')}"`;
}

/** Articles that hold all parts. */
export function allOf(asked: Asked, around: Surroundings): string {
  const last = asked.parts.at(-1);
  return asked.parts.map((part) => partExpression(part, part === last, around)).join(' AND ');
}

/** The same without what is not wanted. @param columns the only ones to look in; all where nothing is said */
export function without(
  expression: string,
  asked: Asked,
  around: Surroundings,
  columns = '',
): string {
  const wanted = columns ? `{${columns}} : (${expression})` : `(${expression})`;
  const unwanted = asked.excluded.map((part) => partExpression(part, false, around));
  return unwanted.length > 0 ? `(${wanted}) NOT (${unwanted.join(' OR ')})` : wanted;
}
