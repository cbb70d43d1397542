import { log } from './log';
import type { PageCache } from './page-cache';
import type { Pages } from './pages';

/** Pages that are rendered unasked after a change. The rest is rendered when its first reader comes. */
const MOST = 200;

/**
 * Renders anew, one after the other, the pages readers have asked for lately: those that a change touched first, the
 * most wanted before the others. Readers who come meanwhile share what is being made. Stops when the paper changes
 * again, since all of it would be made in vain.
 */
export async function prewarm(
  pages: Pages,
  cache: PageCache,
  edition: { readonly current: string },
  pressure: { readonly isHigh: boolean },
  touched: string[],
): Promise<void> {
  const changed = edition.current;
  // `paper` stands on every page and would put all of them first.
  const tags = new Set(touched.filter((tag) => tag !== 'paper'));
  pages.prefer(tags);
  for (const key of cache.wanted(tags).slice(0, MOST)) {
    if (edition.current !== changed || pressure.isHigh) return;
    // Keys of dead ends are no addresses; they are cheap and rarely wanted.
    if (!key.startsWith('/')) continue;
    await pages.answer(key).catch((error: unknown) => {
      log(`${key} was not rendered ahead of its readers: ${String(error)}`);
    });
  }
}
