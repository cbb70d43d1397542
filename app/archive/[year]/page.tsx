import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit } from '@/app/admit';
import { pageMetadata } from '@/app/metadata';
import { MonthGrid } from '@/components/archive/month-grid';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { yearAddress } from '@/lib/address/addresses';

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
  const { words } = edition;
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[{ name: words.archive, address: '/archive' }]} edition={edition} />
      <PageHeading title={String(year.year)} description={words.storyCount(year.count)} />
      <MonthGrid year={year} edition={edition} />
    </Paper>
  );
}
