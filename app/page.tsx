import type { Metadata } from 'next';
import { Paper } from '@/components/document/paper';
import { Bands } from '@/components/front/bands';
import { LeadPackage } from '@/components/front/lead-package';
import { admit } from './admit';
import { pageMetadata } from './metadata';

export async function generateMetadata(): Promise<Metadata> {
  const { edition } = await admit('/', 'front');
  const { site } = edition;
  const page = pageMetadata(site, { title: site.name, description: site.tagline, address: '/' });
  return { ...page, title: `${site.name} | ${site.tagline}` };
}

export default async function FrontPage() {
  const { archive, edition } = await admit('/', 'front');
  const front = await archive.front();
  return (
    <Paper edition={edition}>
      <h1 className="sr-only">{edition.words.frontPageOf(edition.site.name)}</h1>
      <LeadPackage front={front} edition={edition} />
      <Bands bands={front.bands} edition={edition} />
    </Paper>
  );
}
