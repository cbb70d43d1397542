import { searchAddress } from '@/lib/address/addresses';
import type { Edition } from '@/lib/language/edition';

interface Props {
  query: string;
  edition: Edition;
}

/** A plain form, so that searching needs no script. */
export function SearchForm({ query, edition }: Props) {
  const { words } = edition;
  return (
    <search>
      <form action={searchAddress()} method="get" className="max-w-measure">
        <label htmlFor="query" className="text-furniture font-strong">
          {words.searchLabel}
        </label>
        <div className="mt-1.5 flex">
          <input
            id="query"
            type="search"
            name="q"
            defaultValue={query}
            autoComplete="off"
            enterKeyHint="search"
            className="min-h-11 min-w-0 grow border border-ink-faint bg-paper px-3 text-plain"
          />
          <button
            type="submit"
            className="min-h-11 cursor-pointer bg-ink px-5 text-furniture font-strong text-paper"
          >
            {words.search}
          </button>
        </div>
      </form>
    </search>
  );
}
