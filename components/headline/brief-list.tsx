import { bearsSmallCut } from '@/components/picture/small-cut';
import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { Brief } from './brief';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/**
 * Briefs one below the other, parted by hairlines. With pictures where at least half of them have one: a single
 * picture in a column of words looks like the mistake of the others.
 */
export function BriefList({ headlines, edition }: Props) {
  const withPicture = headlines.filter(({ picture }) => picture && bearsSmallCut(picture));
  const pictured = withPicture.length * 2 >= headlines.length;
  return (
    <ul className="divide-y divide-rule">
      {headlines.map((headline) => (
        <li key={headline.id} className="py-4 first:pt-0 last:pb-0">
          <Brief headline={headline} pictured={pictured} edition={edition} />
        </li>
      ))}
    </ul>
  );
}
