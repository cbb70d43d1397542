import { addressOf, articleAddress, historyAddress } from '@/lib/address/addresses';
import { parsePath } from '@/lib/address/parse';
import type { Place } from '@/lib/address/place';
import type { Resolution } from '../archive';
import { entryOf } from './entries';
import { byAlias, hadAlias } from './find';
import { addressOfRow } from './headlines';
import { hasHistory } from './history/history';
import { resolveShort } from './identity';
import { hasNamedPage, hasSectionPage, monthListing } from './listings';
import type { Reading } from './reading';

const PAGE: Resolution = { kind: 'page' };
const UNKNOWN: Resolution = { kind: 'unknown' };

/**
 * What there is at a path as it was asked for. A path that differs from the one address of what it names (upper
 * case, slashes, a section the article is not in, a former address) has moved there, in one step.
 * @param path percent-encoded, without query
 */
export async function resolvePath(reading: Reading, path: string): Promise<Resolution> {
  const place = parsePath(path);
  const found = place ? await resolvePlace(reading, place) : UNKNOWN;
  if (found.kind === 'page' && place && addressOf(place) !== path)
    return { kind: 'moved', to: addressOf(place) };
  if (found.kind !== 'unknown') return found;
  const former = await byAlias(reading, path);
  if (former) return { kind: 'moved', to: addressOfRow(former) };
  return (await hadAlias(reading, path)) ? { kind: 'gone' } : UNKNOWN;
}

/** What there is at a place. */
export async function resolvePlace(reading: Reading, place: Place): Promise<Resolution> {
  switch (place.kind) {
    case 'front':
    case 'topics':
    case 'archive':
    case 'search':
      return PAGE;
    case 'article':
      return resolveArticle(reading, place.section, place.day, place.slug);
    case 'history':
      return resolveHistory(reading, place);
    case 'named':
      return pageIf(
        (await hasSectionPage(reading, place.name, place.page)) ||
          (place.page === 1 && (await entryOf(reading, 'page', place.name)) !== null),
      );
    case 'topic':
      return pageIf(await hasNamedPage(reading, 'topic', place.topic, place.page));
    case 'author':
      return pageIf(await hasNamedPage(reading, 'author', place.author, place.page));
    case 'year':
      return pageIf(
        (await reading.liveOne(
          'SELECT 1 AS one FROM live WHERE day >= @from AND day < @until LIMIT 1',
          { from: `${place.year}/`, until: `${place.year}0` },
        )) !== undefined,
      );
    case 'short':
      return resolveShort(reading, place.code);
    case 'month':
      return pageIf((await monthListing(reading, place.year, place.month, place.page)) !== null);
  }
}

function pageIf(found: boolean): Resolution {
  return found ? PAGE : UNKNOWN;
}

async function resolveHistory(
  reading: Reading,
  { section, day, slug }: Extract<Place, { kind: 'history' }>,
): Promise<Resolution> {
  const row = await reading.liveOne('SELECT path FROM live WHERE day = @day AND slug = @slug', {
    day,
    slug,
  });
  if (row && !(await hasHistory(reading, String(row.path)))) return UNKNOWN;
  const article = await resolveArticle(reading, section, day, slug);
  return article.kind === 'moved' ? { kind: 'moved', to: historyAddress(article.to) } : article;
}

async function resolveArticle(
  reading: Reading,
  section: string,
  day: string,
  slug: string,
): Promise<Resolution> {
  const row = await reading.liveOne('SELECT section FROM live WHERE day = @day AND slug = @slug', {
    day,
    slug,
  });
  if (!row) {
    const gone = await reading.liveOne(
      'SELECT 1 AS one FROM expired WHERE day = @day AND slug = @slug',
      { day, slug },
    );
    return gone ? { kind: 'gone' } : UNKNOWN;
  }
  return row.section === section
    ? PAGE
    : { kind: 'moved', to: articleAddress(String(row.section), day, slug) };
}
