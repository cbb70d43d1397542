import { DIMENSIONS, type Narrowing, type SearchRequest } from '@/lib/address/search';
import { bodyText } from '@/lib/content/body-text';
import type { Row } from '../../database';
import type { FoundHeadline, SearchListing } from '../../found';
import { gathered } from '../gathered';
import { headlinesOf } from '../headlines';
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
export async function searchListing(
  reading: Reading,
  shelf: Shelf,
  request: SearchRequest,
): Promise<SearchListing> {
  await shelf.at(reading);
  const { query, narrowing = {}, sort = 'relevance' } = request;
  const typed = readQuery(query);
  const { match, asked, found, perhaps } = await findMeant(new Finder(reading, shelf), typed);
  const { ids, best } = narrow(shelf, match, narrowing);
  const page = Math.min(request.page ?? 1, pagesOf(ids.length));
  const from = (page - 1) * PAGE_SIZE;
  const until = from + PAGE_SIZE;
  const rows =
    sort === 'date'
      ? await rowsByDate(reading, shelf, ids, from, until)
      : await rowsByRelevance(reading, shelf, { ids, best }, asked, from, until);
  const [headlines, facets] = await Promise.all([
    foundHeadlines(reading, rows, new Needles(asked)),
    facetsOf(reading, shelf, ids),
  ]);
  return {
    query,
    headlines,
    page,
    pages: pagesOf(ids.length),
    total: ids.length,
    found,
    perhaps,
    cut: typed.cut,
    facets,
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

async function foundHeadlines(
  reading: Reading,
  rows: Row[],
  needles: Needles,
): Promise<FoundHeadline[]> {
  const headlines = await headlinesOf(reading, rows);
  const textOf = gathered((ids: number[]) => textsOf(reading, ids));
  return Promise.all(
    headlines.map(async (headline) => ({
      ...headline,
      title: marked(headline.headline, needles),
      passage: await passageOf(headline.standfirst, () => textOf(headline.id), needles),
    })),
  );
}

/** The beginnings of bodies as plain text, in the order of the articles. */
async function textsOf(reading: Reading, ids: number[]): Promise<string[]> {
  const rows = await reading.all(
    `SELECT article, substr(body, 1, ${READ_OF_BODY}) AS beginning FROM bodies
     WHERE article IN ${reading.sql.listedNumbers('@ids')}`,
    { ids: JSON.stringify(ids) },
  );
  const bodies = new Map(
    rows.map((row) => [Number(row.article), String(row.beginning).slice(0, READ_OF_BODY)]),
  );
  return ids.map((id) => bodyText(bodies.get(id) ?? ''));
}
