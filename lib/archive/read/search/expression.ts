import { isUnspaced } from '../../indexed-text';
import type { Clause, Column, WordQuery, WordRow } from '../words';
import type { Asked, Part } from './asked';
import { formsOf } from './forms';
import type { Vocabulary } from './vocabulary';

/** Words that say where an article is known under another name: authors and topics have files of their own. */
export type Aliases = (word: string) => { column: 'authors' | 'topics'; words: string[] }[];

/** How a query is made beside what is asked for. */
interface Surroundings {
  vocabulary: Pick<Vocabulary, 'articlesBeginning' | 'articlesWith' | 'completions'>;
  aliases: Aliases;
}

/** Articles that one beginning may lead to; of more, only the commonest words that begin so are looked for. */
const MOST_COMPLETIONS = 20_000;
/** A word that more articles than this have is typed to its end. */
const WHOLE = 1000;

/** What an article must have of one part: one of its forms. */
export async function formsWanted(
  part: Part,
  isLast: boolean,
  around: Surroundings,
): Promise<Clause> {
  const [first] = part.words;
  if (first === undefined) return [];
  if (isOneSign(part.words)) return [beginning(first)];
  if (part.words.length > 1 || part.exact) return [row(part.words)];
  const { words, beginnings } = formsOf(first, isLast);
  const completions = await Promise.all(
    beginnings.map((word) => completed(word, around.vocabulary)),
  );
  const forms: Clause = [
    ...words.map((word) => ({ ...row([word]), inflected: true as const })),
    ...completions.flat(),
    ...around.aliases(first).map((alias) => ({ ...row(alias.words), column: alias.column })),
  ];
  // A Korean word is looked for by its beginning, unless too many begin so.
  return forms.length > 0 ? forms : [row([first])];
}

/** What longer words that begin so add to the forms. */
async function completed(word: string, vocabulary: Surroundings['vocabulary']): Promise<WordRow[]> {
  if ((await vocabulary.articlesBeginning(word)) <= MOST_COMPLETIONS) return [beginning(word)];
  if ((await vocabulary.articlesWith(word)) > WHOLE) return [];
  const completions = await vocabulary.completions(word, MOST_COMPLETIONS);
  return completions.map((one) => row([one]));
}

/** One sign of a script without spaces begins a pair wherever it stands. */
function isOneSign(words: string[]): boolean {
  const [only = ''] = words;
  return words.length === 1 && [...only].length === 1 && isUnspaced(only);
}

function row(words: string[]): WordRow {
  return { words, beginning: false };
}

function beginning(word: string): WordRow {
  return { words: [word], beginning: true };
}

/**
 * What an article must have to have all that is asked for, and nothing of what is not wanted.
 * @param columns the only ones to look in for what is wanted; all where nothing is said
 */
export async function allOf(
  asked: Asked,
  around: Surroundings,
  columns?: Column[],
): Promise<WordQuery> {
  const last = asked.parts.at(-1);
  const all = await Promise.all(
    asked.parts.map((part) => formsWanted(part, part === last, around)),
  );
  return { all, none: await unwanted(asked, around), ...(columns ? { columns } : {}) };
}

/** What an article must have to have any of some parts, and nothing of what is not wanted. */
export async function anyOf(parts: Part[], asked: Asked, around: Surroundings): Promise<WordQuery> {
  const any = await Promise.all(parts.map((part) => formsWanted(part, false, around)));
  return { all: [any.flat()], none: await unwanted(asked, around) };
}

function unwanted(asked: Asked, around: Surroundings): Promise<Clause[]> {
  return Promise.all(asked.excluded.map((part) => formsWanted(part, false, around)));
}
