import type { Found } from '../../found';
import type { Asked, Part } from './asked';
import type { Finder, Match } from './finder';
import type { Guess } from './vocabulary';

/** What was found, how, and what may have been meant. */
export interface Outcome {
  match: Match;
  /** What was looked for in the end. */
  asked: Asked;
  found: Found;
  perhaps: string | null;
}

/** Words that are tried in place of typed ones, all together: each costs a question. */
const TRIES = 12;
/** As few articles may be there by a slip of whoever wrote them. */
const HARDLY = 3;
/** How many more articles have a word that was meant than one that was mistyped. */
const MUCH_MORE = 8;

/**
 * Finds what was typed. Where nothing is, what was probably meant, and else what has some of the words; which of them it
 * is is always said. A word is offered to a reader only once it has found an article that readers can see, so that no
 * word of an unpublished piece is.
 */
export async function findMeant(finder: Finder, asked: Asked): Promise<Outcome> {
  const match = await finder.withAll(asked);
  const known = match.ids.length;
  const typed: Outcome = { match, asked, found: { by: 'all words' }, perhaps: null };
  if (known > HARDLY || asked.parts.length === 0) return typed;
  const other = await otherWords(finder, asked, known);
  if (known > 0) return { ...typed, perhaps: other && queryOf(other.asked) };
  if (other)
    return {
      ...typed,
      ...other,
      found: { by: 'other words', query: queryOf(other.asked), exactly: exactly(asked) },
    };
  if (asked.parts.length === 1) return typed;
  const some = await finder.withSome(asked);
  return some.ids.length > 0 ? { ...typed, match: some, found: { by: 'some words' } } : typed;
}

/** The query with words that no article has, or hardly any, replaced by those that were probably meant. */
async function otherWords(
  finder: Finder,
  asked: Asked,
  known: number,
): Promise<{ asked: Asked; match: Match } | null> {
  const suspects = await finder.counted(
    asked.parts.filter((part) => !part.exact && part.words.length === 1),
  );
  const missing = suspects.filter(({ articles }) => articles === 0);
  const tries =
    missing.length > 1
      ? await together(finder, asked, missing)
      : await oneByOne(finder, asked, suspects, known);
  for (const other of tries.slice(0, TRIES)) {
    const match = await finder.withAll(other);
    if (match.ids.length > known * MUCH_MORE) return { asked: other, match };
  }
  return null;
}

interface Suspect {
  part: Part;
  articles: number;
}

/** Several words are wrong at once: the likeliest for each. */
async function together(finder: Finder, asked: Asked, missing: Suspect[]): Promise<Asked[]> {
  const guesses = await guessesFor(finder, missing);
  let other = asked;
  for (const { part, words } of guesses) if (words[0]) other = replaced(other, part, words[0].word);
  return other === asked ? [] : [other];
}

/** One word is wrong: where something is found all the same, one that hardly any article has. */
async function oneByOne(
  finder: Finder,
  asked: Asked,
  suspects: Suspect[],
  known: number,
): Promise<Asked[]> {
  const doubted = suspects.filter(({ articles }) => known === 0 || articles <= HARDLY);
  const guesses = await guessesFor(finder, doubted);
  return guesses.flatMap(({ part, articles, words }) =>
    words
      .filter((guess) => known === 0 || guess.articles > articles * MUCH_MORE)
      .map((guess) => replaced(asked, part, guess.word)),
  );
}

async function guessesFor(
  finder: Finder,
  suspects: Suspect[],
): Promise<(Suspect & { words: Guess[] })[]> {
  return Promise.all(
    suspects.map(async (suspect) => ({
      ...suspect,
      words: await finder.vocabulary.guesses(suspect.part.words[0] ?? ''),
    })),
  );
}

function replaced(asked: Asked, part: Part, word: string): Asked {
  return {
    ...asked,
    parts: asked.parts.map((one) => (one === part ? { ...one, words: [word], typed: word } : one)),
  };
}

/** A query that is read as what is asked for. */
export function queryOf({ parts, excluded }: Asked): string {
  return [...parts.map(({ typed }) => typed), ...excluded.map(({ typed }) => `-${typed}`)].join(
    ' ',
  );
}

/** A query for nothing but the words as they are. */
function exactly(asked: Asked): string {
  const quoted = (part: Part) => (part.exact ? part : { ...part, typed: `"${part.typed}"` });
  return queryOf({ ...asked, parts: asked.parts.map(quoted) });
}
