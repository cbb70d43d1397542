import { ListingRow } from '@/components/headline/listing-row';
import { Pager } from '@/components/headline/pager';
import { type SearchRequest, searchAddress } from '@/lib/address/search';
import type { Headline, SearchListing, TopicCount } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { Marked } from './marked';
import { Meant } from './meant';
import { Narrow } from './narrow';
import { NothingFound } from './nothing-found';
import { SortLinks } from './sort-links';

interface Props {
  asked: SearchRequest;
  results: SearchListing;
  /** Where to go from a search that found nothing. */
  elsewhere: { topics: TopicCount[]; latest: Headline[] };
  edition: Edition;
}

/** What a search found, said first in numbers. */
export function SearchResults({ asked, results, elsewhere, edition }: Props) {
  const { total, headlines, page, pages, cut, found } = results;
  const query = found.by === 'other words' ? found.query : results.query;
  const { words } = edition;
  const isNarrowed = Object.keys(asked.narrowing ?? {}).length > 0;
  return (
    <div className="mt-8">
      <p role="status" className="font-strong wrap-anywhere">
        {words.resultCount(total, query)}
      </p>
      <Meant results={results} edition={edition} />
      {cut && <p className="mt-1 text-ink-soft">{words.searchCut}</p>}
      {total === 0 && !isNarrowed ? (
        <NothingFound {...elsewhere} edition={edition} />
      ) : (
        <div className="mt-4 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_13rem]">
          <div>
            <div className="flex flex-wrap items-center justify-between gap-x-6 pb-2 text-furniture">
              <SortLinks asked={asked} edition={edition} />
              <a href="#narrow" className="target lg:hidden">
                {words.narrowSearch}
              </a>
            </div>
            <ul className="divide-y divide-rule border-t border-rule">
              {headlines.map((headline) => (
                <li key={headline.id} className="py-6">
                  <ListingRow
                    headline={headline}
                    words={{
                      title: <Marked pieces={headline.title} />,
                      passage: <Marked pieces={headline.passage} />,
                    }}
                    edition={edition}
                  />
                </li>
              ))}
            </ul>
            <Pager
              page={page}
              pages={pages}
              addressOf={(number) => searchAddress({ ...asked, page: number })}
              edition={edition}
            />
          </div>
          <Narrow asked={asked} facets={results.facets} edition={edition} />
        </div>
      )}
    </div>
  );
}
