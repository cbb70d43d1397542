import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { readSearch, searchAddress } from '@/lib/address/search';
import type { Archive, SearchListing } from '@/lib/archive/archive';
import { admit } from '../admit';
import { listTitle, pageMetadata } from '../metadata';

type Query = Record<string, string | string[] | undefined>;

interface Props {
  searchParams: Promise<Query>;
}

/** Where a search that found nothing leads on to. */
const TOPICS = 24;
const LATEST = 4;
/** Characters of what was asked for that a title carries. */
const TITLE = 100;

/** Reads what was asked for. A parameter may be given more than once; the first counts. */
async function asked(searchParams: Props['searchParams']) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    for (const one of [value ?? []].flat()) parameters.append(name, one);
  return readSearch(parameters) ?? notFound();
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { edition } = await admit('/search', 'search');
  const { query, page } = await asked(searchParams);
  const { site, words } = edition;
  const short = query.length > TITLE ? `${query.slice(0, TITLE)}…` : query;
  return pageMetadata(site, {
    title: query ? listTitle(words.searchFor(short), page, words) : words.search,
    description: words.searchDescription(site.name),
    address: searchAddress(),
    indexed: false,
  });
}

export default async function SearchPage({ searchParams }: Props) {
  const { archive, edition } = await admit('/search', 'search');
  const request = await asked(searchParams);
  const results = request.query ? await archive.search(request) : null;
  if (results && request.page > results.pages) notFound();
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={edition.words.search} description="" />
      <SearchForm query={request.query} edition={edition} />
      {results && (
        <SearchResults
          asked={request}
          results={results}
          elsewhere={await elsewhere(archive, results)}
          edition={edition}
        />
      )}
    </Paper>
  );
}

async function elsewhere(archive: Archive, { total }: SearchListing) {
  if (total > 0) return { topics: [], latest: [] };
  const topics = (await archive.topics()).sort((a, b) => b.count - a.count).slice(0, TOPICS);
  return { topics, latest: await archive.latest(LATEST) };
}
