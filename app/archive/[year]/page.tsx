import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit } from '@/app/admit';
import { imprintOf } from '@/app/imprint';
import { pageMetadata } from '@/app/metadata';
import { MonthGrid } from '@/components/archive/month-grid';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { yearAddress } from '@/lib/address/addresses';
import { collectionGraph } from '@/lib/seo/json-ld/pages';

interface Props {
  params: Promise<{ year: string }>;
}

const read = cache(async (asked: string) => {
  const { archive, edition, place } = await admit(`/archive/${asked}`, 'year');
  const years = await archive.years();
  const year = years.find((one) => one.year === place.year);
  if (!year) notFound();
  return { year, edition };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, edition } = await read((await params).year);
  const { site, words } = edition;
  const title = String(year.year);
  return pageMetadata(site, {
    title,
    description: words.periodDescription(title, site.name),
    address: yearAddress(year.year),
  });
}

export default async function YearPage({ params }: Props) {
  const { year, edition } = await read((await params).year);
  const { site, words } = edition;
  const name = String(year.year);
  const description = words.periodDescription(name, site.name);
  const page = { name, description, address: yearAddress(year.year) };
  const trail = [{ name: words.archive, address: '/archive' }];
  return (
    <Paper edition={edition}>
      <JsonLd graph={collectionGraph(imprintOf(edition), page, trail, [])} />
      <Breadcrumb trail={trail} edition={edition} />
      <PageHeading title={name} description={words.storyCount(year.count)} />
      <MonthGrid year={year} edition={edition} />
    </Paper>
  );
}
