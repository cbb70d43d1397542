import type { Hit, Weights, WordIndex, WordQuery } from '../read/words';
import type { Ask } from './read-store';
import { clauseQuery, type OtherForms, tsqueryOf } from './tsquery';

/** Other forms of one word that are looked for. */
const FORMS = 8;
/** Articles whose whole text is looked into to rank them; of more, those with the words in a prominent place. */
const RANKED_WHOLE = 200;

/** The words of all articles as PostgreSQL keeps them: tsvectors, and rows of the most telling words of each. */
export function wordIndexOn(ask: Ask): WordIndex {
  return {
    articlesWith: async (words) => countsOf(ask, words),
    places: async (words) => {
      const rows = await ask(
        `SELECT word, json_agg(article)::text AS articles, json_agg(uses)::text AS uses FROM telling_words
         WHERE word IN (SELECT json_array_elements_text(@words::json)) GROUP BY word`,
        { words: JSON.stringify(words) },
      );
      const places = new Map(rows.map((row) => [String(row.word), usesIn(row)]));
      return new Map(words.map((word) => [word, places.get(word) ?? new Map()]));
    },
    matching: async (query) => {
      const forms = await formsOf(ask, query);
      const [row] = await ask(
        `SELECT coalesce(json_agg(article), '[]')::text AS ids FROM ${matchesOf(query)}`,
        { query: tsqueryOf(query, forms) },
      );
      return JSON.parse(String(row?.ids)) as number[];
    },
    ranked: async (query, weights) => ranked(ask, query, weights),
  };
}

/** Headlines, names and standfirsts have a vector of their own, so short that looking into it costs next to nothing. */
function matchesOf({ columns }: WordQuery): string {
  const finder =
    columns && !columns.includes('body') ? 'articles_prominently_with' : 'articles_with';
  return `${finder}(@query::tsquery)`;
}

function usesIn({ articles, uses }: Record<string, unknown>): Map<number, number> {
  const counts = JSON.parse(String(uses)) as number[];
  return new Map(
    (JSON.parse(String(articles)) as number[]).map((article, at) => [article, counts[at] ?? 0]),
  );
}

async function countsOf(ask: Ask, words: readonly string[]): Promise<Map<string, number>> {
  const rows = await ask(
    'SELECT term, docs FROM spellings WHERE term IN (SELECT json_array_elements_text(@words::json))',
    { words: JSON.stringify(words) },
  );
  return new Map(rows.map(({ term, docs }) => [String(term), Number(docs)]));
}

/** For the words of a query that may be inflected, the commonest others of the same stem. */
async function formsOf(ask: Ask, { all, none }: WordQuery): Promise<OtherForms> {
  const inflected = [...all, ...none]
    .flat()
    .filter((row) => row.inflected && row.words.length === 1)
    .flatMap(({ words }) => words);
  if (inflected.length === 0) return new Map();
  const rows = await ask(
    `SELECT asked.term AS word, array_to_json((array_agg(other.term ORDER BY other.docs DESC, other.term))[1:${FORMS}])::text AS others
     FROM spellings AS asked JOIN spellings AS other ON other.stem = asked.stem AND other.term <> asked.term
     WHERE asked.term IN (SELECT json_array_elements_text(@words::json)) AND asked.stem <> '' GROUP BY asked.term`,
    { words: JSON.stringify(inflected) },
  );
  return new Map(rows.map(({ word, others }) => [String(word), JSON.parse(String(others))]));
}

/**
 * PostgreSQL's own ranking knows weights of parts and nothing of how rare a word is, so each clause is ranked by itself
 * and counts by its rarity. All that match are ranked by where the words stand prominently; the best of these by their
 * whole text as well.
 */
async function ranked(ask: Ask, query: WordQuery, weights: Weights): Promise<Hit[]> {
  const forms = await formsOf(ask, query);
  const clauses = query.all.map((clause) => clauseQuery(clause, forms));
  const rarities = await raritiesOf(ask, query, forms);
  const parameters = Object.fromEntries([
    ...clauses.map((clause, at) => [`clause${at}`, clause] as const),
    ...rarities.map((rarity, at) => [`rarity${at}`, rarity] as const),
  ]);
  const most = Math.max(...Object.values(weights));
  const { body, standfirst, topics, headline } = weights;
  const array = [body, standfirst, topics, headline].map((weight) => weight / most).join(', ');
  const scoreOf = (vector: string) =>
    clauses
      .map(
        (_, at) =>
          `@rarity${at}::float8 * ts_rank('{${array}}'::float4[], ${vector}, @clause${at}::tsquery)`,
      )
      .join(' + ');
  const [row] = await ask(
    `WITH hits AS MATERIALIZED (
       SELECT article, ${scoreOf('prominent')} AS score FROM ${matchesOf(query)} AS found JOIN article_texts USING (article)),
     best AS (SELECT article FROM hits ORDER BY score DESC, article DESC LIMIT ${RANKED_WHOLE}),
     whole AS (SELECT article, ${scoreOf('words')} AS score FROM best JOIN article_texts USING (article))
     SELECT coalesce(json_agg(hits.article), '[]')::text AS ids, coalesce(json_agg(hits.score + coalesce(whole.score, 0)), '[]')::text AS scores
     FROM hits LEFT JOIN whole USING (article)`,
    { ...parameters, query: tsqueryOf(query, forms) },
  );
  const ids = JSON.parse(String(row?.ids)) as number[];
  const scores = JSON.parse(String(row?.scores)) as number[];
  return ids.map((id, place) => ({ id, score: scores[place] ?? 0 }));
}

/** ln(1 + N/n) of each clause, n of N articles having one of its words. */
async function raritiesOf(ask: Ask, { all }: WordQuery, forms: OtherForms): Promise<number[]> {
  const wordsOf = all.map((clause) =>
    clause.flatMap(({ words }) => [...words, ...words.flatMap((word) => forms.get(word) ?? [])]),
  );
  const counts = await countsOf(ask, wordsOf.flat());
  const [row] = await ask('SELECT coalesce(sum(articles), 0) AS total FROM languages');
  const total = Number(row?.total ?? 0);
  return wordsOf.map((words) => {
    const articles = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    return Math.log(1 + total / Math.max(1, articles));
  });
}
