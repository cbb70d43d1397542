import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { ListingRow } from './listing-row';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** Stories as a reader looks through them: newest first, each with its day. */
export function Listing({ headlines, edition }: Props) {
  return (
    <ul className="divide-y divide-rule border-t border-rule">
      {headlines.map((headline) => (
        <li key={headline.id} className="py-6">
          <ListingRow headline={headline} edition={edition} />
        </li>
      ))}
    </ul>
  );
}
