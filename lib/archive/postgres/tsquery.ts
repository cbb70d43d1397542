import type { Clause, Column, WordQuery, WordRow } from '../read/words';

/** The weight of the part that a column's words stand in (see migrations.ts). */
const WEIGHT: Readonly<Record<Column, string>> = {
  headline: 'A',
  topics: 'B',
  authors: 'B',
  standfirst: 'C',
  body: 'D',
};

/** Other words that count as a word: those that a dictionary takes back to the same stem. */
export type OtherForms = ReadonlyMap<string, readonly string[]>;

/** A query as a tsquery. Its words are put in quotation marks, so that nothing in them is syntax. */
export function tsqueryOf({ all, none, columns }: WordQuery, forms: OtherForms): string {
  const within = columns ? [...new Set(columns.map((column) => WEIGHT[column]))].join('') : '';
  const wanted = all.map((clause) => clauseQuery(clause, forms, within));
  return [...wanted, ...none.map((clause) => `!${clauseQuery(clause, forms)}`)].join(' & ');
}

/** One clause of a query. @param within weights of the only parts in which it counts */
export function clauseQuery(clause: Clause, forms: OtherForms, within = ''): string {
  const rows = clause.flatMap((row) =>
    row.words.length === 0
      ? []
      : [row, ...otherRows(row, forms)].map((one) => rowQuery(one, within)),
  );
  // A word that nobody writes stands for a clause that nothing can match.
  return rows.length === 0 ? "'='" : `(${rows.join(' | ')})`;
}

function otherRows(row: WordRow, forms: OtherForms): WordRow[] {
  const [only = ''] = row.words;
  if (row.words.length > 1 || !row.inflected) return [];
  return (forms.get(only) ?? []).map((word) => ({ ...row, words: [word], beginning: false }));
}

function rowQuery({ words, beginning, column }: WordRow, within: string): string {
  const weights = column ? WEIGHT[column] : within;
  const lexemes = words.map((word, at) => {
    const marks = `${beginning && at === words.length - 1 ? '*' : ''}${weights}`;
    return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${marks ? `:${marks}` : ''}`;
  });
  return lexemes.length > 1 ? `(${lexemes.join(' <-> ')})` : (lexemes[0] ?? '');
}
