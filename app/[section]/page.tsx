import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SectionPage } from '@/components/archive/section-page';
import { StandingText } from '@/components/archive/standing-text';
import { namedAddress } from '@/lib/address/addresses';
import { collectionGraph, standingGraph } from '@/lib/seo/json-ld/pages';
import { admit, listPath } from '../admit';
import { imprintOf } from '../imprint';
import { listTitle, pageMetadata } from '../metadata';
import { orderOfList } from '../visible-order';

interface Props {
  params: Promise<{ section: string; number?: string }>;
}

const CORRECTIONS = 'corrections';

/** What has the name: a section, or else one of the paper's own pages. */
const read = cache(async (name: string, number: string | undefined) => {
  const { archive, edition, place } = await admit(listPath(`/${name}`, number), 'named');
  const address = namedAddress(place.name, place.page);
  const listing = await archive.section(place.name, place.page);
  if (listing) return { kind: 'section', listing, address, edition } as const;
  const page = await archive.standingPage(place.name);
  if (!page) notFound();
  const corrections = place.name === CORRECTIONS ? await archive.corrections() : null;
  return { kind: 'standing', page, corrections, address, edition } as const;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, number } = await params;
  const found = await read(section, number);
  const { address, edition } = found;
  if (found.kind === 'standing') {
    const { title, standfirst } = found.page;
    return pageMetadata(edition.site, { title, description: standfirst, address });
  }
  const { site, words } = edition;
  const { name, description } = found.listing.section;
  return pageMetadata(site, {
    title: listTitle(name, found.listing.page, words),
    description: description || words.topicDescription(name, site.name),
    address,
  });
}

export default async function NamedPage({ params }: Props) {
  const { section, number } = await params;
  const found = await read(section, number);
  const { address, edition } = found;
  const imprint = imprintOf(edition);
  if (found.kind === 'standing') {
    const { page, corrections } = found;
    const graph = standingGraph(imprint, page);
    return <StandingText page={page} corrections={corrections} edition={edition} graph={graph} />;
  }
  const { listing } = found;
  const page = { ...listing.section, address };
  const graph = collectionGraph(imprint, page, [], orderOfList(listing, edition.lang));
  return <SectionPage listing={listing} edition={edition} graph={graph} />;
}
