import type { WordIndex, WordQuery } from '../read/words';
import type { KnownWords, WordFacts } from './known-words';
import { fractionsIn, wholeNumbersIn } from './numbers';
import { ranked } from './ranked';
import type { Ask } from './read-store';
import { tsqueryOf } from './tsquery';

/** The words of all articles as PostgreSQL keeps them: tsvectors, and rows of the most telling words of each. */
export function wordIndexOn(ask: Ask, known: KnownWords): WordIndex {
  return {
    articlesWith: async (words) => {
      const rows = await ask(
        'SELECT term, docs FROM spellings WHERE term IN (SELECT json_array_elements_text(@words::json))',
        { words: JSON.stringify(words) },
      );
      return new Map(rows.map(({ term, docs }) => [String(term), Number(docs)]));
    },
    places: async (words) => {
      const rows = await ask(
        `SELECT word, string_agg(int4send(article::integer), '') AS articles, string_agg(float4send(uses), '') AS uses FROM telling_words
         WHERE word IN (SELECT json_array_elements_text(@words::json)) GROUP BY word`,
        { words: JSON.stringify(words) },
      );
      const places = new Map(rows.map((row) => [String(row.word), usesIn(row)]));
      return new Map(words.map((word) => [word, places.get(word) ?? new Map()]));
    },
    matching: async (query) => matching(ask, query, await known.of(query)),
    ranked: async (query, weights) => {
      const facts = await known.of(query);
      const found = isOfProminent(query) ? null : await matching(ask, query, facts);
      return ranked(ask, query, weights, facts, found);
    },
  };
}

async function matching(ask: Ask, query: WordQuery, { forms }: WordFacts): Promise<number[]> {
  const finder = isOfProminent(query) ? 'prominent_numbers_with' : 'whole_numbers_with';
  const [row] = await ask(`SELECT ${finder}(@query::tsquery) AS ids`, {
    query: tsqueryOf(query, forms),
  });
  return wholeNumbersIn(row?.ids);
}

/** Headlines, names and standfirsts have a vector of their own, so short that looking into it costs next to nothing. */
function isOfProminent({ columns }: WordQuery): boolean {
  return columns !== undefined && !columns.includes('body');
}

function usesIn({ articles, uses }: Record<string, unknown>): Map<number, number> {
  const counts = fractionsIn(uses);
  return new Map(wholeNumbersIn(articles).map((article, at) => [article, counts[at] ?? 0]));
}
