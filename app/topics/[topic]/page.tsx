import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit, listPath } from '@/app/admit';
import { imprintOf } from '@/app/imprint';
import { listTitle, pageMetadata } from '@/app/metadata';
import { orderOfList } from '@/app/visible-order';
import { ListFront } from '@/components/archive/list-front';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { topicAddress } from '@/lib/address/addresses';
import { collectionGraph } from '@/lib/seo/json-ld/pages';
import { isWorthListing } from '@/lib/seo/thin-list';

interface Props {
  params: Promise<{ topic: string; number?: string }>;
}

const read = cache(async (topic: string, number: string | undefined) => {
  const { archive, edition, place } = await admit(listPath(`/topics/${topic}`, number), 'topic');
  const listing = await archive.topic(place.topic, place.page);
  if (!listing) notFound();
  return { listing, edition };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, number } = await params;
  const { listing, edition } = await read(topic, number);
  const { slug, name, description } = listing.topic;
  const { site, words } = edition;
  return pageMetadata(site, {
    title: listTitle(name, listing.page, words),
    description: description || words.topicDescription(name, site.name),
    address: topicAddress(slug, listing.page),
    indexed: isWorthListing(listing.total),
  });
}

export default async function TopicPage({ params }: Props) {
  const { topic, number } = await params;
  const { listing, edition } = await read(topic, number);
  const { slug, name, description } = listing.topic;
  const trail = [{ name: edition.words.topics, address: '/topics' }];
  const page = { name, description, address: topicAddress(slug, listing.page) };
  const order = orderOfList(listing, edition.lang);
  return (
    <Paper edition={edition}>
      <JsonLd graph={collectionGraph(imprintOf(edition), page, trail, order)} />
      <Breadcrumb trail={trail} edition={edition} />
      <PageHeading title={name} description={description} />
      <ListFront
        listing={listing}
        addressOf={(page) => topicAddress(slug, page)}
        edition={edition}
      />
    </Paper>
  );
}
