import type { Row } from '../database';
import { NEVER } from '../schema';
import { HEADLINE_COLUMNS } from './headlines';
import type { Reading } from './reading';
import type { Hit } from './words';

/** Articles readers can not see now: few beside those they can, and so the cheaper ones to name. */
export async function outOfSight(reading: Reading): Promise<Set<number>> {
  const [ids] = await reading.liveColumns<[number]>(
    `SELECT id FROM (
       SELECT id FROM articles WHERE draft = 1
       UNION SELECT id FROM articles WHERE appears > @now
       UNION SELECT id FROM articles WHERE vanishes <= @now AND vanishes < ${NEVER}
       UNION SELECT id FROM articles WHERE rivalled = 1) AS kept
     WHERE id NOT IN (SELECT id FROM live WHERE rivalled = 1)`,
    ['id'],
  );
  return new Set(ids);
}

/**
 * The rows of headlines of the hits from one place to another, those of one score by date and path, so that the order
 * never depends on the order in which files were read.
 * @param until the first place that is left out
 */
export async function rowsOfHits(
  reading: Reading,
  hits: Hit[],
  from: number,
  until: number,
): Promise<Row[]> {
  const scoreAt = (place: number) => hits[place]?.score;
  let first = from;
  let end = Math.min(until, hits.length);
  while (first > 0 && scoreAt(first - 1) === scoreAt(from)) first -= 1;
  while (end < hits.length && scoreAt(end) === scoreAt(end - 1)) end += 1;
  const window = new Map(hits.slice(first, end).map(({ id, score }) => [id, score]));
  if (window.size === 0) return [];
  const rows = await reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE live.id IN ${reading.sql.listedNumbers('@ids')}
     ORDER BY live.published DESC, live.path`,
    { ids: JSON.stringify([...window.keys()]) },
  );
  const score = (row: Row) => window.get(Number(row.id)) ?? 0;
  return rows.sort((a, b) => score(b) - score(a)).slice(from - first, until - first);
}

/** The headlines of hits that readers can see, the best first, those of one score by date and path. */
export async function headlinesOfHits(
  reading: Reading,
  hits: Hit[],
): Promise<(Hit & { headline: string; lang: string })[]> {
  if (hits.length === 0) return [];
  const scores = new Map(hits.map(({ id, score }) => [id, score]));
  const [ids, headlines, langs] = await reading.liveColumns<[number, string, string]>(
    `SELECT live.id, live.headline, live.lang FROM live WHERE live.id IN ${reading.sql.listedNumbers('@ids')}
     ORDER BY live.published DESC, live.path`,
    ['id', 'headline', 'lang'],
    { ids: JSON.stringify([...scores.keys()]) },
  );
  return ids
    .map((id, at) => ({
      id,
      score: scores.get(id) ?? 0,
      headline: headlines[at] ?? '',
      lang: langs[at] ?? '',
    }))
    .sort((a, b) => b.score - a.score);
}
