import { Card } from '@/components/headline/card';
import { CARD } from '@/components/picture/layouts';
import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** Four stories across, two on a tablet, one on a phone; only two have their words beside their pictures. */
export function RowBand({ headlines, edition }: Props) {
  const few = headlines.length <= 2;
  return (
    <div className="grid gap-x-6 gap-y-8 md:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {headlines.map((headline) => (
        <Card key={headline.id} headline={headline} layout={CARD} beside={few} edition={edition} />
      ))}
    </div>
  );
}
