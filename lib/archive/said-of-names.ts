import type { Nearest } from '@/lib/content/nearest';
import { decodedName } from './read/find';
import type { State } from './state';

/**
 * What is said of a name by which readers can see no article. The desk and `broadsheet check` look for it in different
 * places and say it in these words.
 */

const SAID: Record<State, string> = {
  draft: 'a draft',
  scheduled: 'not published yet',
  embargoed: 'under embargo',
  live: 'published',
  expired: 'expired',
  withdrawn: 'withdrawn',
  shadowed: 'not shown, since another file has its address',
};

/** Of a link that leads to a piece which readers can not see. @param path of its file */
export function hiddenByLink({ path, state }: { path: string; state: State }) {
  return {
    message: `This link leads to ${path}, which is ${SAID[state]}, so only its words are shown.`,
    mend: 'Publish what it names, or take the link out.',
  };
}

/** Of a link that leads to nothing. @param near looks among the slugs of what readers can see */
export function nothingByLink(target: string, near: Nearest) {
  const name = decodedName(target)
    .split(/[?#]/)[0]
    ?.replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.(?:md|mdx|markdown)$/i, '');
  return {
    message: 'This link leads to nothing that readers can see, so only its words are shown.',
    mend:
      didYouMean(name ?? '', near) ??
      'Correct the file or address it names, or publish what it names.',
  };
}

/** How to mend a slug that names nothing. @param near looks among the slugs of what readers can see */
export function mendOfName(name: string, near: Nearest): string {
  return didYouMean(name, near) ?? 'Write the slug of a published article.';
}

function didYouMean(name: string, near: Nearest): string | null {
  const meant = name && near(name.toLowerCase());
  return meant ? `Did you mean ${meant}?` : null;
}
