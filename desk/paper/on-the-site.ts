import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive, Front, RelatedHeadline } from '@/lib/archive/archive';
import { startKeeper } from '@/lib/archive/keep/keeper';
import { type Location, locate } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import type { Desk } from '../desk';
import { findArticle, namesOf } from './find';
import type { DeskArticle, Paper } from './paper';

/** Where on the front page an article stands, and what put it there. */
export interface PlaceOnFront {
  place: string;
  reason: string;
}

/** As many as a page shows. */
const RELATED = 6;

/**
 * What only the index can tell of an article that readers see: its places on the front page and the headlines beside
 * it. The site's own index is used where there is one, and a passing one where there is not.
 */
export async function whatReadersSee(
  desk: Desk,
  paper: Paper,
  article: DeskArticle,
): Promise<{ front: PlaceOnFront[]; related: RelatedHeadline[] }> {
  return withArchive(desk, async (archive) => {
    const story = await archive.story(article.day, article.slug);
    const names = namesOf(paper.articles.filter(({ state }) => state === 'live'));
    if (!story) return { front: [], related: [] };
    return {
      front: placesIn(await archive.front(), story.id, (place) =>
        paper.slots.some(
          (slot) => slot.place === place && findArticle(names, slot.article, '') === article,
        ),
      ),
      related: await archive.related(story.id, RELATED),
    };
  });
}

async function withArchive<T>(desk: Desk, ask: (archive: Archive) => Promise<T>): Promise<T> {
  const kept = locate({ ...desk.terminal.environment, BROADSHEET_CONTENT: desk.root });
  const isKept = existsSync(kept.index);
  const cache = isKept ? kept.cache : mkdtempSync(join(tmpdir(), 'broadsheet-desk-'));
  const location: Location = isKept ? kept : { ...kept, cache, index: join(cache, 'archive.db') };
  // Where the site's own keeper fails, its index still tells what readers see.
  const silent = { progress: () => {}, changed: () => {}, note: () => {}, failed: () => {} };
  try {
    const keeper = await startKeeper(location, silent);
    const archive = openArchive(location, () => desk.now);
    try {
      return await ask(archive);
    } finally {
      await archive.close();
      await keeper.stop();
    }
  } finally {
    if (!isKept) rmSync(cache, { recursive: true, force: true });
  }
}

/** @param isChosen whether front.yaml names the article for a place */
function placesIn(front: Front, id: number, isChosen: (place: string) => boolean): PlaceOnFront[] {
  const places: PlaceOnFront[] = [];
  const chosenOr = (place: string, otherwise: string) =>
    isChosen(place) ? 'front.yaml names it' : otherwise;
  const has = (headlines: readonly { id: number }[]) => headlines.some((one) => one.id === id);
  if (front.breaking?.headline.id === id)
    places.push({ place: 'breaking', reason: chosenOr('breaking', '') });
  if (front.lead?.id === id)
    places.push({ place: 'lead', reason: chosenOr('lead', 'the newest, since no lead is chosen') });
  const beside = front.related.find((one) => one.id === id);
  if (beside) places.push({ place: 'beside the lead', reason: beside.reason });
  if (has(front.secondary))
    places.push({ place: 'secondary', reason: chosenOr('secondary', 'one of the newest') });
  for (const { section, headlines } of front.bands)
    if (has(headlines))
      places.push({
        place: `band ${section.name}`,
        reason: chosenOr(section.slug, 'one of the newest of its section'),
      });
  return places;
}
