import { DIMENSIONS, type Narrowing, type SearchRequest } from '@/lib/address/search';
import { bodyText } from '@/lib/content/body-text';
import type { Row } from '../../database';
import type { FoundHeadline, SearchListing } from '../../found';
import { headlineOf } from '../headlines';
import { PAGE_SIZE, pagesOf } from '../listings';
import type { Reading } from '../reading';
import { readQuery } from './asked';
import { facetsOf } from './facets';
import { Finder, type Match } from './finder';
import { marked, Needles, passageOf } from './marks';
import { findMeant } from './meant';
import { rowsByDate, rowsByRelevance } from './rank';
import type { Shelf } from './shelf';

/** Characters of a body in which a passage is looked for. */
const READ_OF_BODY = 20_000;

/**
 * One page of what a search finds.
 * @param request its query is what the reader typed; nothing in it is taken as syntax of the index
 */
export function searchListing(
  reading: Reading,
  shelf: Shelf,
  request: SearchRequest,
): SearchListing {
  shelf.at(reading);
  const { query, narrowing = {}, sort = 'relevance' } = request;
  const typed = readQuery(query);
  const { match, asked, found, perhaps } = findMeant(new Finder(reading, shelf), typed);
  const { ids, best } = narrow(shelf, match, narrowing);
  const page = Math.min(request.page ?? 1, pagesOf(ids.length));
  const from = (page - 1) * PAGE_SIZE;
  const until = from + PAGE_SIZE;
  const rows =
    sort === 'date'
      ? rowsByDate(reading, shelf, ids, from, until)
      : rowsByRelevance(reading, shelf, { ids, best }, asked, from, until);
  const needles = new Needles(asked);
  return {
    query,
    headlines: rows.map((row) => foundHeadline(reading, row, needles)),
    page,
    pages: pagesOf(ids.length),
    total: ids.length,
    found,
    perhaps,
    cut: typed.cut,
    facets: facetsOf(reading, shelf, ids),
  };
}

function narrow(shelf: Shelf, { ids, best }: Match, narrowing: Narrowing): Match {
  const asked = DIMENSIONS.flatMap((dimension) => {
    const name = narrowing[dimension];
    return name === undefined ? [] : [{ dimension, name }];
  });
  if (asked.length === 0) return { ids, best };
  const fits = (id: number) =>
    asked.every(({ dimension, name }) => shelf.isAt(id, dimension, name));
  return { ids: ids.filter(fits), best: best.filter(({ id }) => fits(id)) };
}

function foundHeadline(reading: Reading, row: Row, needles: Needles): FoundHeadline {
  const headline = headlineOf(reading, row);
  const text = () =>
    bodyText(
      String(
        reading.one('SELECT body FROM bodies WHERE article = @id', { id: headline.id })?.body ?? '',
      ).slice(0, READ_OF_BODY),
    );
  return {
    ...headline,
    title: marked(headline.headline, needles),
    passage: passageOf(headline.standfirst, text, needles),
  };
}
