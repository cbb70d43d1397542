import { Kept } from '../read/kept';
import type { WordQuery } from '../read/words';
import type { Ask } from './read-store';
import type { OtherForms } from './tsquery';

/** Other forms of one word that are looked for. */
const FORMS = 8;
/** Queries whose words are kept: one search asks several times for the same ones. */
const KEPT = 200;

/** What the archive knows of the words of a query. */
export interface WordFacts {
  /** For words that may be inflected, the commonest others of the same stem. */
  forms: OtherForms;
  /** How many articles have each word, other forms among them. */
  articles: ReadonlyMap<string, number>;
  /** Articles in all. */
  total: number;
}

/** The words of the archive, asked once for one query and version of the paper. */
export class KnownWords {
  private readonly kept = new Kept<WordFacts>(KEPT);
  private version = -1;

  constructor(private readonly ask: Ask) {}

  /** What was kept for another version is of no use any more. */
  heard(version: number): void {
    if (version !== this.version) this.kept.clear();
    this.version = version;
  }

  of({ all, none }: WordQuery): Promise<WordFacts> {
    const rows = [...all, ...none].flat();
    const words = [...new Set(rows.flatMap((row) => row.words))];
    const inflected = new Set(
      rows.filter((row) => row.inflected && row.words.length === 1).flatMap((row) => row.words),
    );
    const asked = JSON.stringify(words.map((word) => [word, inflected.has(word)]));
    return this.kept.of(asked, () => this.factsOf(asked));
  }

  private async factsOf(words: string): Promise<WordFacts> {
    const [row] = await this.ask(QUESTION, { words });
    const forms = new Map<string, string[]>();
    const articles = new Map<string, number>();
    for (const { term, docs, others } of JSON.parse(String(row?.words)) as KnownWord[]) {
      articles.set(term, docs);
      for (const other of others ?? []) articles.set(other.term, other.docs);
      if (others)
        forms.set(
          term,
          others.map((other) => other.term),
        );
    }
    return { forms, articles, total: Number(row?.total ?? 0) };
  }
}

interface KnownWord {
  term: string;
  docs: number;
  others: { term: string; docs: number }[] | null;
}

const QUESTION = `SELECT (SELECT coalesce(sum(articles), 0) FROM languages) AS total,
  (SELECT coalesce(json_agg(json_build_object('term', word.term, 'docs', word.docs, 'others',
     CASE WHEN (pair ->> 1)::boolean AND word.stem <> '' THEN
       (SELECT json_agg(json_build_object('term', other.term, 'docs', other.docs))
        FROM (SELECT term, docs FROM spellings WHERE stem = word.stem AND term <> word.term
          ORDER BY docs DESC, term LIMIT ${FORMS}) AS other) END)), '[]')
   FROM json_array_elements(@words::json) AS pair JOIN spellings AS word ON word.term = pair ->> 0)::text AS words`;
