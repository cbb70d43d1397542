import { Card } from '@/components/headline/card';
import { LeadStory } from '@/components/headline/lead-story';
import { RelatedHeadlines } from '@/components/headline/related-headlines';
import { LEAD, SECONDARY } from '@/components/picture/layouts';
import type { Front } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  front: Front;
  edition: Edition;
}

/** The top of the front page: the lead, the stories below it, and what belongs to the lead beside both. */
export function LeadPackage({ front, edition }: Props) {
  const { lead, secondary, related } = front;
  const { words } = edition;
  if (!lead) return <p className="py-10 font-serif text-standfirst">{words.emptyPaper}</p>;
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-8 pb-10 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-x-10">
      <div>
        <section aria-label={words.leadStory}>
          <LeadStory headline={lead} layout={LEAD} edition={edition} />
        </section>
        {secondary.length > 0 && (
          <section
            aria-label={words.moreNews}
            className="mt-7 grid gap-x-6 gap-y-8 border-t border-rule pt-5 md:auto-cols-fr md:grid-flow-col"
          >
            {secondary.map((headline) => (
              <Card key={headline.id} headline={headline} layout={SECONDARY} edition={edition} />
            ))}
          </section>
        )}
      </div>
      <div className="lg:border-s lg:border-rule lg:ps-8 xl:ps-10">
        <RelatedHeadlines headlines={related} edition={edition} />
      </div>
    </div>
  );
}
