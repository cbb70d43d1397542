import type { Headline, SearchListing } from '@/lib/archive/archive';

const QUERY = 'sample';

/** A search that found some headlines, or nothing, and what it shows then. */
export function sampleSearch(found: Headline[]) {
  const results: SearchListing = {
    query: QUERY,
    headlines: found.map((headline) => ({
      ...headline,
      title: [
        { text: 'Sample', found: true },
        { text: headline.headline.slice(QUERY.length), found: false },
      ],
      passage: [{ text: headline.standfirst, found: false }],
    })),
    page: 1,
    pages: 1,
    total: found.length,
    found: { by: 'all words' },
    perhaps: found.length > 0 ? 'samples' : null,
    cut: false,
    facets: {
      section: [
        { value: 'world', name: 'Sample section', count: 9 },
        { value: 'business', name: 'Another section', count: 1 },
      ],
      topic: [],
      author: [],
      year: [
        { value: '2025', name: '2025', count: 8 },
        { value: '2024', name: '2024', count: 2 },
      ],
    },
  };
  return { asked: { query: QUERY }, results, elsewhere: { topics: [], latest: [] } };
}
