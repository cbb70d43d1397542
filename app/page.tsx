import type { Metadata } from 'next';
import { JsonLd } from '@/components/document/json-ld';
import { Paper } from '@/components/document/paper';
import { Bands } from '@/components/front/bands';
import { BreakingStrip } from '@/components/front/breaking-strip';
import { LeadPackage } from '@/components/front/lead-package';
import { leftOver } from '@/components/front/left-over';
import { MostRecent } from '@/components/front/most-recent';
import { setBands } from '@/components/front/rhythm';
import { frontGraph } from '@/lib/seo/json-ld/pages';
import { admit } from './admit';
import { imprintOf } from './imprint';
import { pageMetadata } from './metadata';
import { orderOfFront } from './visible-order';

/** Enough to find some that have no place on the page yet. */
const NEWEST = 60;

export async function generateMetadata(): Promise<Metadata> {
  const { edition } = await admit('/', 'front');
  const { site } = edition;
  const page = pageMetadata(site, { title: site.name, description: site.tagline, address: '/' });
  return { ...page, title: `${site.name} | ${site.tagline}` };
}

export default async function FrontPage() {
  const { archive, edition } = await admit('/', 'front');
  const [front, newest, standing] = await Promise.all([
    archive.front(),
    archive.latest(NEWEST),
    archive.standingPages(),
  ]);
  const bands = setBands(front.bands);
  const recent = leftOver(front, bands, newest);
  const order = orderOfFront(front, bands, recent);
  return (
    <Paper edition={edition}>
      <JsonLd graph={frontGraph(imprintOf(edition), standing, order)} />
      <h1 className="sr-only">{edition.words.frontPageOf(edition.site.name)}</h1>
      <BreakingStrip breaking={front.breaking} edition={edition} />
      <LeadPackage front={front} edition={edition} />
      <Bands bands={bands} edition={edition} />
      <MostRecent headlines={recent} edition={edition} />
    </Paper>
  );
}
