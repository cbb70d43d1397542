import { LeadStory } from '@/components/headline/lead-story';
import { Listing } from '@/components/headline/listing';
import { Pager } from '@/components/headline/pager';
import { LIST_LEAD } from '@/components/picture/layouts';
import type { Listing as Stories } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  listing: Stories;
  addressOf: (page: number) => string;
  edition: Edition;
}

/** A list with its pager. Its first page opens with its newest story, large, if that has a picture. */
export function ListFront({ listing, addressOf, edition }: Props) {
  const { headlines, page, pages } = listing;
  const [first, ...others] = headlines;
  const lead = page === 1 && first?.picture ? first : null;
  return (
    <>
      {lead && (
        <div className="border-t border-rule pt-6 pb-10">
          <LeadStory headline={lead} layout={LIST_LEAD} edition={edition} />
        </div>
      )}
      <Listing headlines={lead ? others : headlines} edition={edition} />
      <Pager page={page} pages={pages} addressOf={addressOf} edition={edition} />
    </>
  );
}
