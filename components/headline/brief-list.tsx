import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { Brief } from './brief';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** Briefs one below the other, parted by hairlines. */
export function BriefList({ headlines, edition }: Props) {
  return (
    <ul className="divide-y divide-rule">
      {headlines.map((headline) => (
        <li key={headline.id} className="py-4 first:pt-0 last:pb-0">
          <Brief headline={headline} edition={edition} />
        </li>
      ))}
    </ul>
  );
}
