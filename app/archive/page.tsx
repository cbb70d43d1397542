import type { Metadata } from 'next';
import { MonthGrid } from '@/components/archive/month-grid';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { yearAddress } from '@/lib/address/addresses';
import { admit } from '../admit';
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
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={words.archive} description={words.archiveDescription(site.name)} />
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
