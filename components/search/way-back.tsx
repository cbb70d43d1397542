import { PageHeading } from '@/components/document/page-heading';
import { BriefList } from '@/components/headline/brief-list';
import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { SearchForm } from './search-form';

interface Props {
  explanation: { title: string; text: string };
  latest: Headline[];
  edition: Edition;
}

/** Where an address leads to nothing: what happened, a search, and the latest headlines. */
export function WayBack({ explanation, latest, edition }: Props) {
  return (
    <div className="grid grid-cols-1 gap-x-16 gap-y-10 pt-4 lg:grid-cols-2">
      <div>
        <PageHeading title={explanation.title} description={explanation.text} />
        <SearchForm query="" edition={edition} />
      </div>
      {latest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest" className="mb-3 border-t-2 border-rule-strong pt-2 rail-title">
            {edition.words.latestHeadlines}
          </h2>
          <BriefList headlines={latest} edition={edition} />
        </section>
      )}
    </div>
  );
}
