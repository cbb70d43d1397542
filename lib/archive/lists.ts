import type { Named } from '@/lib/content/article';

/** A list of articles whose length is kept: the whole paper, a section, a topic, an author. */
export type List = 'all' | `section:${string}` | `topic:${string}` | `author:${string}`;

/** The lists that an article is in. */
export function listsOf(
  section: string,
  topics: readonly Named[],
  authors: readonly Named[],
): List[] {
  return [
    'all',
    `section:${section}`,
    ...topics.map(({ slug }): List => `topic:${slug}`),
    ...authors.map(({ slug }): List => `author:${slug}`),
  ];
}

/** For how long a time articles are counted together: the whole list, a month of it, a day of it. */
export type Span = 'whole' | 'month' | 'day';

export const SPANS: readonly Span[] = ['whole', 'month', 'day'];

/** The part of a list that an article of a day is counted in: empty, `2025/08`, `2025/08/26`. */
export function bucketOf(span: Span, day: string): string {
  return span === 'whole' ? '' : span === 'month' ? day.slice(0, 7) : day;
}
