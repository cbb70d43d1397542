import type { Article } from '@/lib/content/article';

/**
 * What readers have of an article at a moment. `shadowed` would be live, had not another file the address;
 * `live` is what they can read.
 */
export const STATES = [
  'draft',
  'scheduled',
  'embargoed',
  'live',
  'expired',
  'withdrawn',
  'shadowed',
] as const;
export type State = (typeof STATES)[number];

type Dated = Pick<Article, 'draft' | 'withdrawn' | 'published' | 'embargo' | 'expires'>;

/**
 * What readers have of an article at a moment, by the rule of `live` in read/reading.ts; a test of the desk holds
 * the two together.
 * @param now epoch milliseconds
 */
export function stateAt(article: Dated, now: number): Exclude<State, 'shadowed'> {
  const { published, embargo, expires } = article;
  if (article.draft) return 'draft';
  if (article.withdrawn) return 'withdrawn';
  if (expires !== null && expires <= now) return 'expired';
  if (published > now) return 'scheduled';
  return embargo !== null && embargo > now ? 'embargoed' : 'live';
}
