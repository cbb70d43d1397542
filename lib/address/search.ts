/** What a search can be narrowed by, in the order in which readers are offered it. */
export const DIMENSIONS = ['section', 'topic', 'author', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One value for each dimension that a search is narrowed by: slugs, and a year in digits. */
export type Narrowing = Partial<Record<Dimension, string>>;

export const SORTINGS = ['relevance', 'date'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** What a reader asks of the search. */
export interface SearchRequest {
  query: string;
  /** Counted from 1; the first where nothing is said. */
  page?: number;
  narrowing?: Narrowing;
  /** By relevance where nothing is said. */
  sort?: Sorting;
}

/** The parameters of a search in the order of its one address. */
export const SEARCH_PARAMETERS = ['q', ...DIMENSIONS, 'sort', 'page'] as const;

const SEARCH = '/search';

/** The address of a search, which says all that was asked. */
export function searchAddress(
  { query, page = 1, narrowing = {}, sort }: SearchRequest = { query: '' },
): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const dimension of DIMENSIONS) {
    const value = narrowing[dimension];
    if (value) parameters.set(dimension, value);
  }
  if (sort && sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text ? `${SEARCH}?${text}` : SEARCH;
}

/**
 * Reads the query of an address as what was asked of the search. Of what is said twice the first counts.
 * @returns null where there is no such page
 */
export function readSearch(parameters: URLSearchParams): Required<SearchRequest> | null {
  const page = Number(parameters.get('page') || 1);
  if (!Number.isSafeInteger(page) || page < 1) return null;
  const narrowing: Narrowing = {};
  for (const dimension of DIMENSIONS) {
    const value = parameters.get(dimension);
    if (value) narrowing[dimension] = value;
  }
  const sort = SORTINGS.find((one) => one === parameters.get('sort')) ?? 'relevance';
  return { query: parameters.get('q')?.trim() ?? '', page, narrowing, sort };
}
