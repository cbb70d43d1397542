import { paper } from '@/lib/archive/index';
import { Edition } from './edition';
import { onceAnswered } from './once-answered';
import { purge, purgesAnything } from './purge';
import type { Settings } from './settings';

/**
 * Caches in front of the site are told by the first process alone, however many serve, and by one node of several. The
 * site serves already, so whatever fails is tried again and ends nothing.
 */
export async function tellCaches(
  { purge: caches, development }: Pick<Settings, 'purge' | 'development'>,
  keeper: { readonly isWriter: boolean },
): Promise<void> {
  if (development || !purgesAnything(caches)) return;
  const edition = new Edition(paper, (touched) => {
    if (keeper.isWriter) void purge(caches, touched);
  });
  await onceAnswered(
    () => edition.start(),
    () => true,
  );
}
