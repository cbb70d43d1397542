import type { Row } from '../database';
import { NEVER } from '../schema';
import { HEADLINE_COLUMNS } from './headlines';
import type { Reading } from './reading';

/** An article that holds words which were asked for, and how well they match it. */
export interface Hit {
  id: number;
  score: number;
}

/** How much a word counts in each column of the index. */
export interface Weights {
  headline: number;
  standfirst: number;
  topics: number;
  body: number;
  authors: number;
}

/**
 * All articles readers can see that match an expression, the best first (bm25). Ties are in no order until
 * {@link rowsOfHits} gives them one. The index alone is asked, and in one go: looking up each article of a common
 * word would take ten times as long.
 * @param shows whether readers can see an article, for whoever knows it already
 */
export function hitsOf(
  reading: Reading,
  expression: string,
  weights: Weights,
  shows: (id: number) => boolean = visibleNow(reading),
): Hit[] {
  const { headline, standfirst, topics, body, authors } = weights;
  const row = reading.one(
    `WITH hits AS MATERIALIZED (
       SELECT rowid AS id, -bm25(word_index, @headline, @standfirst, @topics, @body, @authors) AS score
       FROM word_index WHERE word_index MATCH @expression)
     SELECT json_group_array(id) AS ids, json_group_array(score) AS scores FROM hits`,
    { expression, headline, standfirst, topics, body, authors },
  );
  const ids = JSON.parse(String(row?.ids ?? '[]')) as number[];
  const scores = JSON.parse(String(row?.scores ?? '[]')) as number[];
  const hits = ids.flatMap((id, place) => (shows(id) ? [{ id, score: scores[place] ?? 0 }] : []));
  return hits.sort((a, b) => b.score - a.score);
}

function visibleNow(reading: Reading): (id: number) => boolean {
  let hidden: Set<number> | null = null;
  return (id) => {
    hidden ??= outOfSight(reading);
    return !hidden.has(id);
  };
}

/** Articles readers can not see now: few beside those they can, and so the cheaper ones to name. */
export function outOfSight(reading: Reading): Set<number> {
  const row = reading.liveOne(
    `SELECT json_group_array(id) AS ids FROM (
       SELECT id FROM articles WHERE draft = 1
       UNION SELECT id FROM articles WHERE appears > @now
       UNION SELECT id FROM articles WHERE vanishes <= @now AND vanishes < ${NEVER}
       UNION SELECT id FROM articles WHERE rivalled = 1)
     WHERE id NOT IN (SELECT id FROM live WHERE rivalled = 1)`,
  );
  return new Set(JSON.parse(String(row?.ids ?? '[]')) as number[]);
}

/**
 * The rows of headlines of the hits from one place to another, those of one score by date and path, so that the order
 * never depends on the order in which files were read.
 * @param until the first place that is left out
 */
export function rowsOfHits(reading: Reading, hits: Hit[], from: number, until: number): Row[] {
  const scoreAt = (place: number) => hits[place]?.score;
  let first = from;
  let end = Math.min(until, hits.length);
  while (first > 0 && scoreAt(first - 1) === scoreAt(from)) first -= 1;
  while (end < hits.length && scoreAt(end) === scoreAt(end - 1)) end += 1;
  const window = new Map(hits.slice(first, end).map(({ id, score }) => [id, score]));
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM json_each(@ids) JOIN live ON live.id = json_each.value ORDER BY live.published DESC, live.path`,
    { ids: JSON.stringify([...window.keys()]) },
  );
  const score = (row: Row) => window.get(Number(row.id)) ?? 0;
  return rows.sort((a, b) => score(b) - score(a)).slice(from - first, until - first);
}
