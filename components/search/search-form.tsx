import { SUGGESTIONS } from '@/lib/address/machine';
import { searchAddress } from '@/lib/address/search';
import type { Edition } from '@/lib/language/edition';

interface Props {
  query: string;
  edition: Edition;
}

/** A plain form, so that searching needs no script; where scripts run, suggestions stand below its field. */
export function SearchForm({ query, edition }: Props) {
  const { words } = edition;
  return (
    <search>
      <form action={searchAddress()} method="get" className="max-w-measure">
        <search-suggestions
          data-address={SUGGESTIONS}
          data-name={words.suggestions}
          className="relative grid grid-cols-[minmax(0,1fr)_auto]"
        >
          <label className="contents">
            <span className="col-span-full mb-1.5 text-furniture font-strong">
              {words.searchLabel}
            </span>
            <input
              type="search"
              name="q"
              defaultValue={query}
              autoComplete="off"
              enterKeyHint="search"
              suppressHydrationWarning
              className="min-h-11 min-w-0 border border-ink-faint bg-paper px-3 text-plain"
            />
          </label>
          <button
            type="submit"
            className="min-h-11 cursor-pointer bg-ink px-5 text-furniture font-strong text-paper"
          >
            {words.search}
          </button>
        </search-suggestions>
      </form>
    </search>
  );
}
