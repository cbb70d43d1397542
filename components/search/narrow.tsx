import {
  DIMENSIONS,
  type Dimension,
  type SearchRequest,
  searchAddress,
} from '@/lib/address/search';
import type { SearchListing } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  asked: SearchRequest;
  facets: SearchListing['facets'];
  edition: Edition;
}

/** Ways to narrow a search, each with how many stories would be left, and to widen it again. */
export function Narrow({ asked, facets, edition }: Props) {
  const { words } = edition;
  const isChosen = (dimension: Dimension) => asked.narrowing?.[dimension] !== undefined;
  const groups = [
    ...DIMENSIONS.filter(isChosen),
    ...DIMENSIONS.filter((one) => !isChosen(one) && facets[one].length > 1),
  ];
  if (groups.length === 0) return null;
  return (
    <nav aria-labelledby="narrow" className="text-furniture print:hidden">
      <h2 id="narrow" className="border-t-2 border-rule-strong pt-2 rail-title">
        {words.narrowSearch}
      </h2>
      <div className="mt-3 grid grid-cols-2 gap-x-6 gap-y-6 lg:grid-cols-1">
        {groups.map((dimension) => (
          <section key={dimension} aria-labelledby={`narrow-${dimension}`}>
            <h3
              id={`narrow-${dimension}`}
              className="font-sans text-fine font-kicker text-ink-faint"
            >
              {words.narrowBy[dimension]}
            </h3>
            <ul className="mt-1">
              <Values dimension={dimension} asked={asked} facets={facets} edition={edition} />
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

interface ValuesProps extends Props {
  dimension: Dimension;
}

function Values({ dimension, asked, facets, edition: { words } }: ValuesProps) {
  const chosen = asked.narrowing?.[dimension];
  const to = (value: string | undefined) =>
    searchAddress({ ...asked, narrowing: { ...asked.narrowing, [dimension]: value }, page: 1 });
  if (chosen !== undefined) {
    const name = facets[dimension].find(({ value }) => value === chosen)?.name ?? chosen;
    return (
      <li className="flex items-center justify-between gap-3">
        <a
          href={to(undefined)}
          aria-label={words.lift(name)}
          className="target font-strong wrap-anywhere"
        >
          {name} <span aria-hidden="true">×</span>
        </a>
      </li>
    );
  }
  return facets[dimension].map(({ value, name, count }) => (
    <li key={value} className="flex items-center justify-between gap-3">
      <a href={to(value)} rel="nofollow" className="target wrap-anywhere">
        {name}
      </a>
      <span className="text-ink-faint tabular-nums">{count}</span>
    </li>
  ));
}
