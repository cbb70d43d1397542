/** What a baseline knows of an article. */
export interface Known {
  id: number;
  path: string;
  section: string;
  language: string;
  published: number;
  /** Tags as slugs. */
  tags: string[];
}

/** Ids of what to show beside an article, the best first. */
export type Baseline = (subject: Known, all: readonly Known[]) => number[];

const newestFirst = (a: Known, b: Known) => b.published - a.published || (a.path < b.path ? -1 : 1);

function others(subject: Known, all: readonly Known[]): Known[] {
  return all
    .filter(({ id, language }) => id !== subject.id && language === subject.language)
    .sort(newestFirst);
}

const idsOf = (articles: Known[]) => articles.map(({ id }) => id);

/** What most themes show: the newest of the section. */
export const latestInSection: Baseline = (subject, all) =>
  idsOf(others(subject, all).filter(({ section }) => section === subject.section));

/** What many sites make for themselves: those with most tags in common, the newer of equals first. */
export const sharedTags: Baseline = (subject, all) => {
  const tags = new Set(subject.tags);
  const shared = (one: Known) => one.tags.filter((tag) => tags.has(tag)).length;
  return idsOf(
    others(subject, all)
      .filter((one) => shared(one) > 0)
      .sort((a, b) => shared(b) - shared(a) || newestFirst(a, b)),
  );
};

interface HugoIndex {
  weight: number;
  keywords: (article: Known) => string[];
}

/**
 * Hugo's algorithm (`related/inverted_index.go`) with its own defaults: threshold 80, an index of keywords with weight
 * 100 and one of the year with weight 10, nothing newer than the subject. Hugo reads `keywords` from the frontmatter,
 * which few sites write; here the tags stand for them, without which its defaults find nothing at all, since a year
 * alone stays below the threshold.
 */
export const hugo: Baseline = hugoWith(80, [
  { weight: 100, keywords: ({ tags }) => tags },
  { weight: 10, keywords: ({ published }) => [String(new Date(published).getUTCFullYear())] },
]);

/** Its index of years without the threshold: what came before in the same year. */
export const hugoByYear: Baseline = hugoWith(0, [
  { weight: 10, keywords: ({ published }) => [String(new Date(published).getUTCFullYear())] },
]);

function hugoWith(threshold: number, indices: HugoIndex[]): Baseline {
  const most = Math.max(...indices.map(({ weight }) => weight));
  return (subject, all) => {
    const ranks = others(subject, all)
      .filter(({ published }) => published <= subject.published)
      .map((article) => {
        const hits = indices.flatMap(({ weight, keywords }) => {
          const own = new Set(keywords(article));
          return keywords(subject)
            .filter((keyword) => own.has(keyword))
            .map(() => weight);
        });
        return { article, matches: hits.length, weight: hits.reduce((a, b) => a + b, 0) };
      })
      .filter(({ matches, weight }) => {
        if (matches === 0) return false;
        const norm = Math.floor((Math.floor(weight / matches) / most) * 100 + 0.5);
        return norm >= Math.floor(threshold / matches);
      });
    return idsOf(
      ranks
        .sort((a, b) => b.weight - a.weight || newestFirst(a.article, b.article))
        .map(({ article }) => article),
    );
  };
}
