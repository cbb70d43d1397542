import { searchAddress } from '@/lib/address/search';
import type { SearchListing } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  results: SearchListing;
  edition: Edition;
}

const LINE = 'mt-1 text-ink-soft wrap-anywhere';

/** Says what other words were looked for, or may have been meant. A search never changes words without saying so. */
export function Meant({ results: { query, found, perhaps }, edition: { words } }: Props) {
  if (found.by === 'some words') return <p className={LINE}>{words.someWords}</p>;
  if (found.by === 'other words')
    return (
      <p className={LINE}>
        {words.shownInstead(query, found.query)}{' '}
        <a href={searchAddress({ query: found.exactly })} className="text-link underline">
          {words.searchExactly(query)}
        </a>
      </p>
    );
  return (
    perhaps !== null && (
      <p className={LINE}>
        {words.didYouMean}{' '}
        <a href={searchAddress({ query: perhaps })} className="text-link underline">
          {perhaps}
        </a>
      </p>
    )
  );
}
