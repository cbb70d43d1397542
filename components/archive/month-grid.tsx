import { monthAddress } from '@/lib/address/addresses';
import type { YearCount } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { monthName } from '@/lib/time/format';
import { monthInstant } from './month-instant';

interface Props {
  year: YearCount;
  edition: Edition;
}

/** The twelve months of a year, each with the number of its stories. */
export function MonthGrid({ year, edition }: Props) {
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-6">
      {year.months.map((count, index) => {
        const month = index + 1;
        const name = monthName(monthInstant(year.year, month), edition.reading);
        return (
          <li key={month} className="border-t border-rule text-furniture">
            {count > 0 ? (
              <a
                href={monthAddress(year.year, month)}
                className="flex min-h-11 items-center justify-between"
              >
                <span className="font-strong">{name}</span>
                <span className="text-ink-faint tabular-nums">
                  {edition.words.storyCount(count)}
                </span>
              </a>
            ) : (
              <span className="flex min-h-11 items-center text-ink-faint">{name}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
