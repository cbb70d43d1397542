import { authorAddress, namedAddress, topicAddress } from '@/lib/address/addresses';
import { type FeedFormat, type FeedSource, feedAddress } from '@/lib/address/machine';
import type { Feed } from '@/lib/archive/machines';
import type { Imprint } from '../imprint';
import { type FeedItem, itemOf } from './item';

/** At most so many pieces in a feed: what even a busy paper publishes in a day, and no burden to fetch. */
export const FEED_LENGTH = 50;

/** A feed before it is written in one of the three formats, so that all say the same. */
export interface Channel {
  title: string;
  description: string;
  /** Name of the paper, which answers for pieces that nobody signed. */
  paper: string;
  /** Full address of the paper's front page. */
  front: string;
  /** Full address of the page that shows the same list. */
  page: string;
  /** Full address of the feed itself. */
  self: string;
  /** Full address of the paper's mark. */
  icon: string;
  lang: string;
  /** Full address of the WebSub hub that tells of changes; empty where there is none. */
  hub: string;
  /** Epoch milliseconds: of the latest change to any item; null while there is none. */
  changed: number | null;
  items: FeedItem[];
}

/** What all feeds of one list need. */
export interface FeedRequest {
  source: FeedSource;
  format: FeedFormat;
  feed: Feed;
  /** Bytes of the lengths of its stories that could be made, by address. */
  lengths: ReadonlyMap<string, number>;
}

export function channelOf(
  imprint: Imprint,
  { source, format, feed, lengths }: FeedRequest,
): Channel {
  const { site } = imprint.edition;
  const items = feed.stories.map((story) => itemOf(imprint, story, lengths));
  return {
    title: feedTitle(site.name, feed.name),
    description: feed.description || site.tagline || site.name,
    paper: site.name,
    front: imprint.absolute('/'),
    page: imprint.absolute(pageAddress(source)),
    self: imprint.absolute(feedAddress(source, format)),
    icon: imprint.absolute('/icon-512.png'),
    lang: site.language,
    hub: site.hub,
    changed: items.length > 0 ? Math.max(...items.map(({ modified }) => modified)) : null,
    items,
  };
}

/** Title of a feed, as its link in a page's head names it too. */
export function feedTitle(paper: string, list: string | null): string {
  return list === null ? paper : `${list} | ${paper}`;
}

function pageAddress(source: FeedSource): string {
  switch (source.kind) {
    case 'paper':
      return '/';
    case 'section':
      return namedAddress(source.slug);
    case 'topic':
      return topicAddress(source.slug);
    case 'author':
      return authorAddress(source.slug);
  }
}
