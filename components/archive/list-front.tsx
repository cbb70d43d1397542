import { ColumnsBand } from '@/components/front/columns-band';
import { LeadStory } from '@/components/headline/lead-story';
import { Listing } from '@/components/headline/listing';
import { Pager } from '@/components/headline/pager';
import { LIST_LEAD } from '@/components/picture/layouts';
import type { Listing as Stories } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { arranged } from './arranged';

interface Props {
  listing: Stories;
  addressOf: (page: number) => string;
  edition: Edition;
}

/** The front of a section or topic: its lead, three stories below it, then the list; further pages are the list alone. */
export function ListFront({ listing, addressOf, edition }: Props) {
  const { headlines, page, pages } = listing;
  const { lead, secondary, others } = arranged(headlines, page, edition.lang);
  return (
    <>
      {lead && (
        <div className="border-t border-rule pt-6 pb-10">
          <LeadStory headline={lead} layout={LIST_LEAD} edition={edition} />
        </div>
      )}
      {secondary.length > 0 && (
        <div className="border-t border-rule pt-6 pb-10">
          <ColumnsBand headlines={secondary} heading="h2" edition={edition} />
        </div>
      )}
      {others.length > 0 && <Listing headlines={others} edition={edition} />}
      <Pager page={page} pages={pages} addressOf={addressOf} edition={edition} />
    </>
  );
}
