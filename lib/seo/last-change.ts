import type { Story } from '@/lib/archive/archive';

/**
 * When a piece last changed in a way that readers are told of: its update or its latest correction, and never a
 * moment that is still to come. `lib/archive/read/listed.ts` reckons the same for many pieces at once.
 * @returns epoch milliseconds, not before publication
 */
export function lastChange(
  { published, updated, corrections }: Pick<Story, 'published' | 'updated' | 'corrections'>,
  now: number,
): number {
  const moments = [updated ?? published, ...corrections.map(({ at }) => at)];
  return Math.max(published, ...moments.filter((moment) => moment <= now));
}
