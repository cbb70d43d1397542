/** Headlines that are shown beside an article. */
export const SHOWN = 6;

/** How well lists of six agree with what editors linked, each from 0 to 1 and the mean over the subjects. */
export interface Quality {
  /** Of the linked pieces, how many are among the six. */
  recall: number;
  /** One divided by the place of the first linked piece among the six; 0 where none is. */
  mrr: number;
  /** Linked pieces discounted by the logarithm of their place, against the best that was possible (Järvelin 2002). */
  ndcg: number;
}

/** @param linked for each list of ids in the same place, the ids that were linked */
export function qualityOf(lists: number[][], linked: ReadonlySet<number>[]): Quality {
  const each = lists.map((list, place) => qualityOfOne(list.slice(0, SHOWN), linked[place]));
  const mean = (of: (one: Quality) => number) =>
    each.reduce((sum, one) => sum + of(one), 0) / Math.max(1, each.length);
  return {
    recall: mean((one) => one.recall),
    mrr: mean((one) => one.mrr),
    ndcg: mean((one) => one.ndcg),
  };
}

function qualityOfOne(six: number[], linked: ReadonlySet<number> = new Set()): Quality {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const hits = six.flatMap((id, place) => (linked.has(id) ? [place] : []));
  const possible = Array.from({ length: Math.min(SHOWN, linked.size) }, (_, place) => gain(place));
  const sum = (gains: number[]) => gains.reduce((a, b) => a + b, 0);
  return {
    recall: hits.length / Math.max(1, linked.size),
    mrr: hits[0] === undefined ? 0 : 1 / (hits[0] + 1),
    ndcg: sum(hits.map(gain)) / Math.max(gain(0), sum(possible)),
  };
}
