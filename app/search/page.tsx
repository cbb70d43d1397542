import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { searchAddress } from '@/lib/address/addresses';
import { admit } from '../admit';
import { pageMetadata } from '../metadata';

type Query = Record<string, string | string[] | undefined>;

interface Props {
  searchParams: Promise<Query>;
}

/** Reads what was asked for: the words, and which page of the results. */
async function asked(
  searchParams: Props['searchParams'],
): Promise<{ query: string; page: number }> {
  const parameters = await searchParams;
  const page = Number(first(parameters.page) ?? 1);
  if (!Number.isSafeInteger(page) || page < 1) notFound();
  return { query: first(parameters.q)?.trim() ?? '', page };
}

/** A parameter may be given more than once; the first counts. */
function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { edition } = await admit('/search', 'search');
  const { query } = await asked(searchParams);
  const { site, words } = edition;
  return pageMetadata(site, {
    title: query ? words.searchFor(query) : words.search,
    description: words.searchDescription(site.name),
    address: searchAddress(),
    indexed: false,
  });
}

export default async function SearchPage({ searchParams }: Props) {
  const { archive, edition } = await admit('/search', 'search');
  const { query, page } = await asked(searchParams);
  const results = query ? await archive.search(query, page) : null;
  if (results && page > Math.max(results.pages, 1)) notFound();
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={edition.words.search} description="" />
      <SearchForm query={query} edition={edition} />
      {results && <SearchResults results={results} edition={edition} />}
    </Paper>
  );
}
