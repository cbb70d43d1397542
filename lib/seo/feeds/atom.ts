import { element, type Xml, xmlDocument } from '../xml';
import type { Channel } from './channel';
import type { FeedItem } from './item';

const plain = (name: string, text: string) => element(name, {}, text);
const iso = (instant: number) => new Date(instant).toISOString();

/** A feed as Atom (RFC 4287). */
export function atomFeed(channel: Channel): string {
  const { title, description, paper, front, page, self, icon, lang, hub, changed, items } = channel;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
      plain('id', self),
      plain('title', title),
      plain('subtitle', description),
      plain('updated', iso(changed ?? 0)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      hub !== '' && element('link', { rel: 'hub', href: hub }),
      plain('icon', icon),
      element('author', {}, plain('name', paper), plain('uri', front)),
      ...items.map(atomEntry),
    ),
  );
}

function atomEntry(item: FeedItem): Xml {
  const { id, url, title, summary, html, lang, authors, tags, published, modified, picture } = item;
  return element(
    'entry',
    { 'xml:lang': lang },
    plain('id', id),
    element('title', { type: 'text' }, title),
    plain('updated', iso(modified)),
    plain('published', iso(published)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    picture !== null &&
      picture.length !== null &&
      element('link', {
        rel: 'enclosure',
        type: picture.type,
        length: picture.length,
        href: picture.url,
      }),
    ...authors.map(({ name, url }) =>
      element('author', {}, plain('name', name), plain('uri', url)),
    ),
    ...tags.map((term) => element('category', { term })),
    element('summary', { type: 'text' }, summary),
    element('content', { type: 'html' }, html),
  );
}
