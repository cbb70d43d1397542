import type { AboutPage, CollectionPage, ContactPage, ItemList, WebPage } from 'schema-dts';
import type { Headline } from '@/lib/archive/archive';
import type { Imprint } from '../imprint';
import { organisationId, webSiteId } from './organisation';

/** What a page is called, what it says of itself, and its one address. */
export interface DescribedPage {
  name: string;
  description: string;
  address: string;
}

/**
 * A page that leads to stories.
 * @param headlines in the order in which a reader sees them; one that stands twice counts where it stands first
 */
export function collectionPageOf(
  imprint: Imprint,
  page: DescribedPage,
  headlines: Pick<Headline, 'address' | 'headline'>[],
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...said(imprint, page),
    ...(headlines.length > 0 && { mainEntity: itemListOf(imprint, headlines) }),
  };
}

const TYPES: Record<string, 'AboutPage' | 'ContactPage'> = {
  about: 'AboutPage',
  contact: 'ContactPage',
};

/** A page about the paper itself. */
export function standingPageOf(
  imprint: Imprint,
  slug: string,
  page: DescribedPage,
): WebPage | AboutPage | ContactPage {
  return {
    '@type': (Object.hasOwn(TYPES, slug) ? TYPES[slug] : undefined) ?? 'WebPage',
    ...said(imprint, page),
    about: { '@id': organisationId(imprint) },
  };
}

function said(imprint: Imprint, { name, description, address }: DescribedPage) {
  const url = imprint.absolute(address);
  return {
    '@id': `${url}#page`,
    url,
    name,
    ...(description && { description }),
    inLanguage: imprint.edition.lang,
    isPartOf: { '@id': webSiteId(imprint) },
  };
}

function itemListOf(
  { absolute }: Imprint,
  headlines: Pick<Headline, 'address' | 'headline'>[],
): ItemList {
  const names = new Map<string, string>();
  for (const { address, headline } of headlines)
    if (!names.has(address)) names.set(address, headline);
  return {
    '@type': 'ItemList',
    numberOfItems: names.size,
    itemListElement: [...names].map(([address, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(address),
      name,
    })),
  };
}
