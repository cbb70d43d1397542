import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit, listPath } from '@/app/admit';
import { imprintOf } from '@/app/imprint';
import { listTitle, pageMetadata } from '@/app/metadata';
import { monthInstant } from '@/components/archive/month-instant';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { Listing } from '@/components/headline/listing';
import { Pager } from '@/components/headline/pager';
import { monthAddress, yearAddress } from '@/lib/address/addresses';
import { collectionGraph } from '@/lib/seo/json-ld/pages';
import { monthAndYear } from '@/lib/time/format';

interface Props {
  params: Promise<{ year: string; month: string; number?: string }>;
}

const read = cache(async (year: string, month: string, number: string | undefined) => {
  const { archive, edition, place } = await admit(
    listPath(`/archive/${year}/${month}`, number),
    'month',
  );
  const listing = await archive.month(place.year, place.month, place.page);
  if (!listing) notFound();
  const name = monthAndYear(monthInstant(place.year, place.month), edition.reading);
  return { listing, name, edition };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, number } = await params;
  const { listing, name, edition } = await read(year, month, number);
  const { site, words } = edition;
  return pageMetadata(site, {
    title: listTitle(name, listing.page, words),
    description: words.periodDescription(name, site.name),
    address: monthAddress(listing.year, listing.month, listing.page),
  });
}

export default async function MonthPage({ params }: Props) {
  const { year, month, number } = await params;
  const { listing, name, edition } = await read(year, month, number);
  const { site, words } = edition;
  const page = {
    name,
    description: words.periodDescription(name, site.name),
    address: monthAddress(listing.year, listing.month, listing.page),
  };
  const trail = [
    { name: words.archive, address: '/archive' },
    { name: String(listing.year), address: yearAddress(listing.year) },
  ];
  return (
    <Paper edition={edition}>
      <JsonLd graph={collectionGraph(imprintOf(edition), page, trail, listing.headlines)} />
      <Breadcrumb trail={trail} edition={edition} />
      <PageHeading title={name} description={words.storyCount(listing.total)} />
      <Listing headlines={listing.headlines} edition={edition} />
      <Pager
        page={listing.page}
        pages={listing.pages}
        addressOf={(page) => monthAddress(listing.year, listing.month, page)}
        edition={edition}
      />
    </Paper>
  );
}
