import { monthAddress } from '@/lib/address/addresses';
import type { YearCount } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { monthName } from '@/lib/time/format';
import { monthInstant } from './month-instant';

interface Props {
  year: YearCount;
  edition: Edition;
}

/** A year as twelve months, each with the number of its stories; an empty one leads nowhere. */
export function MonthGrid({ year, edition }: Props) {
  return (
    <ol className="grid grid-cols-3 gap-x-6 md:grid-cols-4 lg:grid-cols-6">
      {year.months.map((count, index) => {
        const month = index + 1;
        const name = monthName(monthInstant(year.year, month), edition.reading);
        return (
          <li key={month} className="border-t border-rule text-furniture">
            {count > 0 ? (
              <a href={monthAddress(year.year, month)} className="block min-h-18 py-2.5">
                <span className="block font-strong">{name}</span>
                <span className="block text-fine text-ink-soft">
                  {edition.words.storyCount(count)}
                </span>
              </a>
            ) : (
              <span className="block min-h-18 py-2.5 text-ink-faint">{name}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
