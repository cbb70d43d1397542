import { searchAddress } from '@/lib/address/addresses';
import type { Imprint } from './imprint';
import { element, xmlDocument } from './xml';

/** OpenSearch 1.1 allows this many characters of a short name. */
const SHORT_NAME = 16;

/** The description by which a browser offers the paper's search in its own search field (OpenSearch 1.1). */
export function openSearchText({ edition, absolute }: Imprint): string {
  const { site, words } = edition;
  const plain = (name: string, text: string) => element(name, {}, text);
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      plain('ShortName', Array.from(site.name).slice(0, SHORT_NAME).join('').trim()),
      plain('Description', words.searchDescription(site.name)),
      plain('InputEncoding', 'UTF-8'),
      element('Image', { width: 512, height: 512, type: 'image/png' }, absolute('/icon-512.png')),
      element('Url', {
        type: 'text/html',
        template: `${absolute(searchAddress())}?q={searchTerms}`,
      }),
    ),
  );
}
