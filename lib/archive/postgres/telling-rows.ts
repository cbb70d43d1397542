import type { Row, Store } from '../database';
import { COMMON } from '../read/telling-words';
import type { ArticleText } from './article-text';

/** Words of an article by which its like are found: with more the answers hardly change, and each is a row. */
const MOST = 64;
/** Of an archive of few articles every word is in many. */
const FEW = 20;

/**
 * Chooses the words of articles that tell most of what they are about (square root of the uses times rarity).
 * @returns the rows of one of the texts, without the number of its article
 */
export function tellingOf(
  store: Store,
  texts: readonly ArticleText[],
): (text: ArticleText) => Row[] {
  const words = new Set(texts.flatMap(({ uses }) => [...uses.keys()]));
  const counts = new Map(
    store
      .all('SELECT term, docs FROM spellings WHERE term IN (SELECT value FROM json_each(@words))', {
        words: JSON.stringify([...words]),
      })
      .map((row) => [String(row.term), Number(row.docs)]),
  );
  const total = Number(store.get('SELECT count(*) AS total FROM articles')?.total ?? 0);
  const most = Math.max(FEW, total * COMMON);
  return ({ uses }) => {
    const weighed: { word: string; uses: number; weight: number }[] = [];
    for (const [word, times] of uses) {
      const articles = Math.max(1, counts.get(word) ?? 1);
      if (articles > most) continue;
      const weight = Math.sqrt(times) * Math.log(1 + total / articles);
      weighed.push({ word, uses: times, weight });
    }
    weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
    return weighed.slice(0, MOST).map(({ word, uses }) => ({ word, uses }));
  };
}
