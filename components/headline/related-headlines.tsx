import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { BriefList } from './brief-list';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** What else to read, beside a story or below it. */
export function RelatedHeadlines({ headlines, edition }: Props) {
  if (headlines.length === 0) return null;
  return (
    <aside aria-labelledby="related-headlines" className="print:hidden">
      <h2 id="related-headlines" className="mb-3 border-t-2 border-rule-strong pt-2 rail-title">
        {edition.words.relatedHeadlines}
      </h2>
      <BriefList headlines={headlines} edition={edition} />
    </aside>
  );
}
