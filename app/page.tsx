import type { Metadata } from 'next';
import { Paper } from '@/components/document/paper';
import { Bands } from '@/components/front/bands';
import { BreakingStrip } from '@/components/front/breaking-strip';
import { LeadPackage } from '@/components/front/lead-package';
import { leftOver } from '@/components/front/left-over';
import { MostRecent } from '@/components/front/most-recent';
import { setBands } from '@/components/front/rhythm';
import { admit } from './admit';
import { pageMetadata } from './metadata';

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
  const [front, newest] = await Promise.all([archive.front(), archive.latest(NEWEST)]);
  const bands = setBands(front.bands);
  return (
    <Paper edition={edition}>
      <h1 className="sr-only">{edition.words.frontPageOf(edition.site.name)}</h1>
      <BreakingStrip breaking={front.breaking} edition={edition} />
      <LeadPackage front={front} edition={edition} />
      <Bands bands={bands} edition={edition} />
      <MostRecent headlines={leftOver(front, bands, newest)} edition={edition} />
    </Paper>
  );
}
