import { type SearchRequest, SORTINGS, searchAddress } from '@/lib/address/search';
import type { Edition } from '@/lib/language/edition';

interface Props {
  asked: SearchRequest;
  edition: Edition;
}

/** Ways to order what was found. */
export function SortLinks({ asked, edition: { words } }: Props) {
  const { sort: current = 'relevance' } = asked;
  return (
    <nav aria-label={words.sortBy} className="flex flex-wrap items-center gap-x-4 print:hidden">
      <span aria-hidden="true" className="text-ink-faint">
        {words.sortBy}
      </span>
      {SORTINGS.map((sort) => (
        <a
          key={sort}
          href={searchAddress({ ...asked, sort, page: 1 })}
          aria-current={sort === current ? 'true' : undefined}
          className="target aria-[current]:font-kicker aria-[current]:text-brand"
        >
          {words.sortings[sort]}
        </a>
      ))}
    </nav>
  );
}
