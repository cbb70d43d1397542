import { Card } from '@/components/headline/card';
import { CARD, HALF } from '@/components/picture/layouts';
import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

const ACROSS = 4;

/** Four stories across, two on a tablet, one on a phone; where there are fewer, each is wider. */
export function RowBand({ headlines, edition }: Props) {
  const shown = headlines.slice(0, ACROSS);
  const layout = shown.length > 2 ? CARD : HALF;
  return (
    <div className="grid gap-x-6 gap-y-8 md:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {shown.map((headline) => (
        <Card key={headline.id} headline={headline} layout={layout} edition={edition} />
      ))}
    </div>
  );
}
