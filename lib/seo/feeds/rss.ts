import { element, escapeXml, type Xml, xmlDocument } from '../xml';
import type { Channel } from './channel';
import type { FeedItem, FeedPicture } from './item';

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

const plain = (name: string, text: string) => element(name, {}, text);

/** A feed as RSS 2.0, after the RSS Advisory Board's profile. */
export function rssFeed(channel: Channel): string {
  const { title, description, page, self, icon, lang, hub, changed, items } = channel;
  return xmlDocument(
    element(
      'rss',
      NAMESPACES,
      element(
        'channel',
        {},
        plain('title', title),
        plain('link', page),
        plain('description', escapeXml(description)),
        plain('language', lang),
        changed !== null && plain('lastBuildDate', rfc822(changed)),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
        hub !== '' && element('atom:link', { rel: 'hub', href: hub }),
        element('image', {}, plain('url', icon), plain('title', title), plain('link', page)),
        ...items.map(rssItem),
      ),
    ),
  );
}

function rssItem(item: FeedItem): Xml {
  const { id, url, title, summary, html, lang, authors, tags, published, modified, picture } = item;
  return element(
    'item',
    {},
    plain('title', title),
    plain('link', url),
    element('guid', { isPermaLink: 'false' }, id),
    plain('pubDate', rfc822(published)),
    modified > published && plain('atom:updated', new Date(modified).toISOString()),
    plain('dc:language', lang),
    ...authors.map(({ name }) => plain('dc:creator', name)),
    ...tags.map((tag) => plain('category', tag)),
    // A description is HTML by the specification, so a plain text is written as HTML before it is XML.
    plain('description', escapeXml(summary)),
    plain('content:encoded', html),
    ...(picture ? rssPicture(picture) : []),
  );
}

function rssPicture({ url, type, width, height, alt, credit, length }: FeedPicture): Xml[] {
  const media = element(
    'media:content',
    { url, type, medium: 'image', width, height },
    alt !== '' && element('media:description', { type: 'plain' }, alt),
    credit !== '' && plain('media:credit', credit),
  );
  return length === null ? [media] : [element('enclosure', { url, length, type }), media];
}

/** A date as RSS writes it, with English names and four digits of the year (RFC 822, as RFC 1123 amends it). */
function rfc822(instant: number): string {
  return new Date(instant).toUTCString();
}
