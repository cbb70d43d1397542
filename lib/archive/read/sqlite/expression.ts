import type { Clause, WordQuery, WordRow } from '../words';

/** A query in the syntax of FTS5. Its words are put in quotation marks, so that nothing in them is syntax. */
export function expressionOf({ all, none, columns }: WordQuery): string {
  const wanted = all.map((clause) => anyOf(clause)).join(' AND ');
  const within = columns ? `{${columns.join(' ')}} : (${wanted})` : `(${wanted})`;
  return none.length > 0 ? `(${within}) NOT (${none.map(anyOf).join(' OR ')})` : within;
}

function anyOf(clause: Clause): string {
  const rows = clause.map(rowOf);
  return rows.length === 1 ? (rows[0] ?? '') : `(${rows.join(' OR ')})`;
}

function rowOf({ words, beginning, column }: WordRow): string {
  const row = `"${words.join(' ').replaceAll('"', '""')}"${beginning ? '*' : ''}`;
  return column ? `${column} : ${row}` : row;
}
