import type { Row } from '../../database';
import { rowsOf } from '../headlines';
import { headlinesOfHits, rowsOfHits } from '../hits';
import { languageOfPaper } from '../listings';
import type { Reading } from '../reading';
import { wordsOf } from '../terms';
import type { Hit } from '../words';
import type { Asked } from './asked';
import type { Match } from './finder';
import type { Shelf } from './shelf';

/** Of a piece's score, what is lost by the passing of time, most of it in the first years. */
const AGE_SHARE = 0.15;
const YEAR = 365 * 86_400_000;
/** In years. */
const HALF_LIFE = 2;
/** The best are looked at once more, by their headlines: as many as fill the first pages. */
const LOOKED_AT = 60;
/** What it counts that a headline says what was asked for and little else, and that it says so in the same order. */
const COVERED = 1.2;
const IN_ORDER = 0.6;
/** What is kept of a piece in another language whose headline has nothing of what was asked for. */
const FOREIGN = 0.6;

/** The rows of one page of what was found, the newest first. */
export async function rowsByDate(
  reading: Reading,
  shelf: Shelf,
  ids: number[],
  from: number,
  until: number,
): Promise<Row[]> {
  const page = await shelf.newest(reading, ids, from, until);
  return rowsOfHits(
    reading,
    page.map((id) => ({ id, score: shelf.published(id) })),
    0,
    page.length,
  );
}

/** The rows of one page of what was found, the best first; newer before older where that is alike. */
export async function rowsByRelevance(
  reading: Reading,
  shelf: Shelf,
  { ids, best }: Match,
  asked: Asked,
  from: number,
  until: number,
): Promise<Row[]> {
  const ranked = bestOf(aged(shelf, best), Math.max(until, LOOKED_AT));
  const rows =
    until > 0 && from < best.length ? await rowsOfBest(reading, ranked, asked, from, until) : [];
  if (until <= best.length || ids.length === best.length) return rows;
  const before = new Set(best.map(({ id }) => id));
  const others = ids.filter((id) => !before.has(id));
  return [
    ...rows,
    ...(await rowsByDate(
      reading,
      shelf,
      others,
      Math.max(0, from - best.length),
      until - best.length,
    )),
  ];
}

function aged(shelf: Shelf, hits: Hit[]): Hit[] {
  const newest = hits.reduce((latest, { id }) => Math.max(latest, shelf.published(id)), 0);
  return hits.map(({ id, score }) => {
    const years = (newest - shelf.published(id)) / YEAR;
    return { id, score: score * (1 - AGE_SHARE + AGE_SHARE * 2 ** (-years / HALF_LIFE)) };
  });
}

/** So many of the best hits, the best first, and all that are as good as the last of these: thousands are not sorted. */
function bestOf(hits: Hit[], count: number): Hit[] {
  const scores = Float64Array.from(hits, ({ score }) => score).sort();
  const least = scores.at(-count) ?? Number.NEGATIVE_INFINITY;
  return hits.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score);
}

/** Where those end that are looked at once more. Those of one score are never parted, since what follows is in another order. */
function endOfLooked(hits: Hit[]): number {
  let end = Math.min(LOOKED_AT, hits.length);
  while (end > 0 && end < hits.length && hits[end]?.score === hits[end - 1]?.score) end += 1;
  return end;
}

async function rowsOfBest(
  reading: Reading,
  hits: Hit[],
  asked: Asked,
  from: number,
  until: number,
): Promise<Row[]> {
  const looked = hits.slice(0, endOfLooked(hits));
  if (from >= looked.length) return rowsOfHits(reading, hits, from, until);
  const words = asked.parts.flatMap((part) => part.words);
  const language = languageOfPaper(reading);
  const lookedAt = await headlinesOfHits(reading, looked);
  const order = lookedAt
    .map(({ id, score, headline, lang }) => ({
      id,
      score: score * likeness(words, wordsOf(headline), lang.slice(0, 2) === language),
    }))
    // Sorting is stable: what is alike stays in the order of its date.
    .sort((a, b) => b.score - a.score)
    .slice(from, until);
  const found = await rowsOf(
    reading,
    order.map(({ id }) => id),
  );
  const rows = order.map(({ id }) => found.get(id)).filter((row) => row !== undefined);
  return until > looked.length
    ? [...rows, ...(await rowsOfHits(reading, hits, looked.length, until))]
    : rows;
}

/**
 * How much a headline is what was asked for: 1 where it has none of it.
 * @param isAtHome whether it is in the language of the paper, in which readers are thought to ask
 */
function likeness(asked: string[], headline: string[], isAtHome: boolean): number {
  const places = asked.map((word) => headline.indexOf(word));
  const covered = places.filter((place) => place >= 0).length;
  if (covered === 0) return isAtHome ? 1 : FOREIGN;
  const inOrder = places.filter(
    (place, at) =>
      at > 0 && place >= 0 && place > (places[at - 1] ?? -1) && (places[at - 1] ?? -1) >= 0,
  ).length;
  const ofAsked = covered / asked.length;
  const ofHeadline = Math.min(1, covered / Math.max(1, headline.length));
  return (
    1 +
    COVERED * ofAsked * ofHeadline +
    (IN_ORDER * ofAsked * inOrder) / Math.max(1, asked.length - 1)
  );
}
