import type { Headline, Story } from '@/lib/archive/archive';

/** Words from which a text outlasts its related headlines. */
const LONG_ENOUGH = 450;
const AT_MOST = 5;

/** What else of its section stands beside a text long enough to have room for it; nothing twice, all in its language. */
export function moreOfSection(
  story: Pick<Story, 'id' | 'words' | 'lang'>,
  related: readonly Headline[],
  newest: readonly Headline[],
): Headline[] {
  if (story.words < LONG_ENOUGH) return [];
  const shown = new Set([story.id, ...related.map(({ id }) => id)]);
  return newest.filter(({ id, lang }) => !shown.has(id) && lang === story.lang).slice(0, AT_MOST);
}
