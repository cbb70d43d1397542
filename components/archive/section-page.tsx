import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { namedAddress } from '@/lib/address/addresses';
import type { SectionListing } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import type { Graph } from '@/lib/seo/json-ld/graph';
import { ListFront } from './list-front';

interface Props {
  listing: SectionListing;
  edition: Edition;
  /** What the page says of itself to machines. */
  graph: Graph;
}

/** A section's own front, or one of the pages behind it. */
export function SectionPage({ listing, edition, graph }: Props) {
  const { section } = listing;
  return (
    <Paper edition={edition} whereabouts={{ section: section.slug, inside: false }}>
      <JsonLd graph={graph} />
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
