import { Listing } from '@/components/headline/listing';
import { Pager } from '@/components/headline/pager';
import { searchAddress } from '@/lib/address/addresses';
import type { SearchListing } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  results: SearchListing;
  edition: Edition;
}

/** What a search found, said first in numbers. */
export function SearchResults({ results, edition }: Props) {
  const { query, total, headlines, page, pages } = results;
  const { words } = edition;
  return (
    <div className="mt-8">
      <p role="status" className="mb-4 font-strong">
        {words.resultCount(total, query)}
      </p>
      {total === 0 ? (
        <p className="max-w-measure font-serif text-standfirst leading-text text-ink-soft">
          {words.nothingFound}
        </p>
      ) : (
        <Listing headlines={headlines} edition={edition} />
      )}
      <Pager
        page={page}
        pages={pages}
        addressOf={(number) => searchAddress(query, number)}
        edition={edition}
      />
    </div>
  );
}
