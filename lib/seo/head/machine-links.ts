import type { Metadata } from 'next';
import {
  type FeedFormat,
  type FeedSource,
  feedAddress,
  oembedAddress,
} from '@/lib/address/machine';
import { parsePath } from '@/lib/address/parse';
import type { Site } from '@/lib/content/site';
import { feedTitle } from '../feeds/channel';

/** Links to a page in another form, by media type, as the head of the page names them. */
export type MachineLinks = NonNullable<NonNullable<Metadata['alternates']>['types']>;

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** A feed that a page may point to, under the name it is shown by. */
interface NamedSource {
  source: FeedSource;
  name: string | null;
}

/**
 * The feeds a page leads to: its own, where it is a list that has one, and the paper's in all formats.
 * @param page title and address of the page
 */
export function feedLinks(site: Site, page: { title: string; address: string }): MachineLinks {
  const own = ownFeed(site, page);
  const sources: NamedSource[] = [...(own ? [own] : []), { source: { kind: 'paper' }, name: null }];
  return Object.fromEntries(
    Object.entries(TYPES).map(([format, type]) => [
      type,
      sources.map(({ source, name }) => ({
        url: feedAddress(source, format as FeedFormat),
        title: feedTitle(site.name, name),
      })),
    ]),
  );
}

/** Further pages of a list have older pieces, and a feed has the newest. */
function ownFeed(
  site: Site,
  { title, address }: { title: string; address: string },
): NamedSource | null {
  const place = parsePath(address);
  switch (place?.kind) {
    case 'article':
      return sectionFeed(site, place.section);
    case 'named':
      return place.page === 1 ? sectionFeed(site, place.name) : null;
    case 'topic':
      return place.page === 1
        ? { source: { kind: 'topic', slug: place.topic }, name: title }
        : null;
    case 'author':
      return place.page === 1
        ? { source: { kind: 'author', slug: place.author }, name: title }
        : null;
    default:
      return null;
  }
}

function sectionFeed(site: Site, slug: string): NamedSource | null {
  const section = site.sections.find((one) => one.slug === slug);
  return section ? { source: { kind: 'section', slug }, name: section.name } : null;
}

/** Where other sites ask how to show an article. @param url full address of the article */
export function oembedLinks(url: string, headline: string): MachineLinks {
  return { 'application/json+oembed': [{ url: oembedAddress(url), title: headline }] };
}
