import type { Metadata } from 'next';
import { MonthGrid } from '@/components/archive/month-grid';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { yearAddress } from '@/lib/address/addresses';
import { collectionGraph } from '@/lib/seo/json-ld/pages';
import { admit } from '../admit';
import { imprintOf } from '../imprint';
import { pageMetadata } from '../metadata';

export async function generateMetadata(): Promise<Metadata> {
  const { edition } = await admit('/archive', 'archive');
  const { site, words } = edition;
  return pageMetadata(site, {
    title: words.archive,
    description: words.archiveDescription(site.name),
    address: '/archive',
  });
}

export default async function ArchivePage() {
  const { archive, edition } = await admit('/archive', 'archive');
  const { site, words } = edition;
  const years = await archive.years();
  const description = words.archiveDescription(site.name);
  const page = { name: words.archive, description, address: '/archive' };
  return (
    <Paper edition={edition}>
      <JsonLd graph={collectionGraph(imprintOf(edition), page, [], [])} />
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={words.archive} description={description} />
      {years.map((year) => (
        <section key={year.year} aria-labelledby={`year-${year.year}`} className="mb-10">
          <header className="flex items-center justify-between border-t-2 border-rule-strong py-2">
            <h2 id={`year-${year.year}`} className="text-subhead tabular-nums">
              <a href={yearAddress(year.year)}>{year.year}</a>
            </h2>
            <p className="text-fine text-ink-soft tabular-nums">{words.storyCount(year.count)}</p>
          </header>
          <MonthGrid year={year} edition={edition} />
        </section>
      ))}
    </Paper>
  );
}
