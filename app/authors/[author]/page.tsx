import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit, listPath } from '@/app/admit';
import { imprintOf } from '@/app/imprint';
import { listTitle, pageMetadata } from '@/app/metadata';
import { AuthorProfile } from '@/components/archive/author-profile';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { Paper } from '@/components/document/paper';
import { Listing } from '@/components/headline/listing';
import { Pager } from '@/components/headline/pager';
import { authorAddress } from '@/lib/address/addresses';
import { authorGraph } from '@/lib/seo/json-ld/pages';

interface Props {
  params: Promise<{ author: string; number?: string }>;
}

const read = cache(async (author: string, number: string | undefined) => {
  const { archive, edition, place } = await admit(listPath(`/authors/${author}`, number), 'author');
  const listing = await archive.author(place.author, place.page);
  if (!listing) notFound();
  return { listing, edition };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { author, number } = await params;
  const { listing, edition } = await read(author, number);
  const { slug, name } = listing.author;
  const { site, words } = edition;
  return pageMetadata(site, {
    title: listTitle(name, listing.page, words),
    description: words.authorDescription(name, site.name),
    address: authorAddress(slug, listing.page),
  });
}

export default async function AuthorPage({ params }: Props) {
  const { author, number } = await params;
  const { listing, edition } = await read(author, number);
  const { slug } = listing.author;
  const address = authorAddress(slug, listing.page);
  return (
    <Paper edition={edition}>
      <JsonLd graph={authorGraph(imprintOf(edition), listing.author, address)} />
      <Breadcrumb trail={[]} edition={edition} />
      <AuthorProfile author={listing.author} edition={edition} />
      <Listing headlines={listing.headlines} edition={edition} />
      <Pager
        page={listing.page}
        pages={listing.pages}
        addressOf={(page) => authorAddress(slug, page)}
        edition={edition}
      />
    </Paper>
  );
}
