import { Card } from '@/components/headline/card';
import { CARD, HALF } from '@/components/picture/layouts';
import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** Four stories across, two on a tablet, one on a phone; where there are fewer, each is wider. */
export function RowBand({ headlines, edition }: Props) {
  const layout = headlines.length > 2 ? CARD : HALF;
  return (
    <div className="grid gap-x-6 gap-y-8 md:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {headlines.map((headline) => (
        <Card key={headline.id} headline={headline} layout={layout} edition={edition} />
      ))}
    </div>
  );
}
