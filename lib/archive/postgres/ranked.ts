import type { Parameters } from '../database';
import type { Hit, Weights, WordQuery } from '../read/words';
import type { WordFacts } from './known-words';
import { fractionsIn, wholeNumbersIn } from './numbers';
import type { Ask } from './read-store';
import { clauseQuery, type OtherForms, tsqueryOf } from './tsquery';

/** Articles whose whole text is looked into to rank them; of more, those with the words in a prominent place. */
const RANKED_WHOLE = 200;
/** So many are sooner looked up one by one than found among all that have one of the words in a prominent place. */
const FEW = 500;

/**
 * PostgreSQL's own ranking knows weights of parts and nothing of how rare a word is, so each clause is ranked by itself
 * and counts by its rarity. All that match are ranked by where the words stand prominently; the best of these by their
 * whole text as well. Which those are is decided here: to join and to sort them there takes longer than to send them.
 * @param matching the articles that match; null where only prominent places count
 */
export async function ranked(
  ask: Ask,
  query: WordQuery,
  weights: Weights,
  facts: WordFacts,
  matching: readonly number[] | null,
): Promise<Hit[]> {
  const clauses = query.all.map((clause) => clauseQuery(clause, facts.forms));
  const scored = scoring(ask, clauses, raritiesOf(query, facts), weights);
  const few = (table: string, ids: readonly number[]) =>
    scored(`${table} WHERE article IN (${LISTED})`, { ids: JSON.stringify(ids) });
  if (!matching) {
    const scores = await scored('prominent_texts_with(@query::tsquery)', {
      query: tsqueryOf(query, facts.forms),
    });
    return added(scores, await few('whole_texts', bestOf(scores)));
  }
  const scores = new Map(matching.map((id) => [id, 0]));
  const found =
    matching.length <= FEW
      ? await few('prominent_texts', matching)
      : await scored('prominent_texts_with(@any::tsquery)', { any: clauses.join(' | ') });
  for (const [id, score] of found) if (scores.has(id)) scores.set(id, score);
  return added(scores, await few('whole_texts', bestOf(scores)));
}

const LISTED = 'SELECT value::bigint FROM json_array_elements_text(@ids::json) AS value';

type Scores = Map<number, number>;

/** Asks for the scores of the texts of a table. @param from the table, and what is wanted of it */
function scoring(
  ask: Ask,
  clauses: readonly string[],
  rarities: readonly number[],
  weights: Weights,
) {
  const most = Math.max(...Object.values(weights));
  const { body, standfirst, topics, headline } = weights;
  const array = [body, standfirst, topics, headline].map((weight) => weight / most).join(', ');
  const score = clauses
    .map(
      (_, at) =>
        `@rarity${at}::float8 * ts_rank('{${array}}'::float4[], words, @clause${at}::tsquery)`,
    )
    .join(' + ');
  const values = Object.fromEntries([
    ...clauses.map((clause, at) => [`clause${at}`, clause] as const),
    ...rarities.map((rarity, at) => [`rarity${at}`, rarity] as const),
  ]);
  return async (from: string, parameters: Parameters): Promise<Scores> => {
    const [row] = await ask(
      `SELECT string_agg(int4send(article::integer), '') AS ids, string_agg(float4send((${score})::float4), '') AS scores FROM ${from}`,
      { ...values, ...parameters },
    );
    const scores = fractionsIn(row?.scores);
    return new Map(wholeNumbersIn(row?.ids).map((id, place) => [id, scores[place] ?? 0]));
  };
}

function bestOf(scores: Scores): number[] {
  if (scores.size <= RANKED_WHOLE) return [...scores.keys()];
  return [...scores]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, RANKED_WHOLE)
    .map(([id]) => id);
}

function added(scores: Scores, whole: Scores): Hit[] {
  return [...scores].map(([id, score]) => ({ id, score: score + (whole.get(id) ?? 0) }));
}

/** ln(1 + N/n) of each clause, n of N articles having one of its words. */
function raritiesOf({ all }: WordQuery, { forms, articles, total }: WordFacts): number[] {
  return all.map((clause) => {
    const words = clause.flatMap((row) => [...row.words, ...otherWords(row.words, forms)]);
    const having = words.reduce((sum, word) => sum + (articles.get(word) ?? 0), 0);
    return Math.log(1 + total / Math.max(1, having));
  });
}

function otherWords(words: readonly string[], forms: OtherForms): string[] {
  return words.flatMap((word) => forms.get(word) ?? []);
}
