import { printable } from '../xml';
import type { Channel } from './channel';
import type { FeedItem } from './item';

const iso = (instant: number) => new Date(instant).toISOString();

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(channel: Channel): string {
  const { title, description, paper, front, page, self, icon, lang, hub, items } = channel;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description,
    icon,
    authors: [{ name: paper, url: front }],
    language: lang,
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: items.map(jsonItem),
  };
  return `${JSON.stringify(feed, (_, value) => (typeof value === 'string' ? printable(value) : value))}\n`;
}

function jsonItem(item: FeedItem) {
  const { id, url, title, summary, html, lang, authors, tags, published, modified, picture } = item;
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    date_published: iso(published),
    ...(modified > published && { date_modified: iso(modified) }),
    ...(authors.length > 0 && { authors }),
    tags,
    language: lang,
    ...(picture && {
      image: picture.url,
      ...(picture.length !== null && {
        attachments: [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.length }],
      }),
    }),
  };
}
