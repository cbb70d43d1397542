import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { namedAddress } from '@/lib/address/addresses';
import type { SectionListing } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { ListFront } from './list-front';

interface Props {
  listing: SectionListing;
  edition: Edition;
}

/** A section's own front, or one of the pages behind it. */
export function SectionPage({ listing, edition }: Props) {
  const { section } = listing;
  return (
    <Paper edition={edition} whereabouts={{ section: section.slug, inside: false }}>
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={section.name} description={section.description} />
      <ListFront
        listing={listing}
        addressOf={(page) => namedAddress(section.slug, page)}
        edition={edition}
      />
    </Paper>
  );
}
