import type { Named } from '@/lib/content/article';
import type { Reading } from './reading';

/** Articles of one topic from before the subject and from after it, those nearest to it in time. */
const BEFORE = 60;
const AFTER = 20;
/** A topic that so many have says little, and it takes its time to say how little. */
const COMMON = 5000;

/**
 * For each article the rarity of the topics it shares with a subject; one that all have counts nothing.
 * @param total articles in the subject's language
 */
export async function sharedTopics(
  reading: Reading,
  { topics, published }: { topics: Named[]; published: number },
  total: number,
): Promise<Map<number, number>> {
  const found = await Promise.all(
    topics.map(async ({ slug }) => {
      const [count, ids] = await Promise.all([
        reading.remembered(`articles about ${slug}`, () => countOf(reading, slug)),
        nearest(reading, slug, published),
      ]);
      return { rarity: Math.log((1 + total / Math.max(1, count)) / 2), ids };
    }),
  );
  const scores = new Map<number, number>();
  for (const { rarity, ids } of found)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + Math.max(0, rarity));
  return scores;
}

async function countOf(reading: Reading, slug: string): Promise<number> {
  const row = await reading.one(
    `SELECT count(*) AS count FROM (SELECT 1 AS one FROM article_topics WHERE topic = @slug LIMIT ${COMMON}) AS about`,
    { slug },
  );
  return Number(row?.count ?? 0);
}

async function nearest(reading: Reading, slug: string, published: number): Promise<number[]> {
  const [ids] = await reading.columns<[number]>(
    `SELECT article FROM (SELECT article FROM article_topics WHERE topic = @slug AND published <= @published
       ORDER BY published DESC, path LIMIT ${BEFORE}) AS earlier
     UNION ALL
     SELECT article FROM (SELECT article FROM article_topics WHERE topic = @slug AND published > @published
       ORDER BY published, path DESC LIMIT ${AFTER}) AS later`,
    ['article'],
    { slug, published },
  );
  return ids;
}
