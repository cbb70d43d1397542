import { SUGGESTIONS } from '@/lib/address/machine';
import { searchAddress } from '@/lib/address/search';
import type { Suggestion } from '@/lib/archive/archive';
import type { Imprint } from './imprint';
import { element, xmlDocument } from './xml';

/** Media type of the OpenSearch suggestions extension 1.1. */
export const SUGGESTIONS_TYPE = 'application/x-suggestions+json';

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
      element('Url', {
        type: SUGGESTIONS_TYPE,
        rel: 'suggestions',
        template: `${absolute(SUGGESTIONS)}?q={searchTerms}`,
      }),
    ),
  );
}

/**
 * What a search field offers to who has typed so much: names, what each of them is, and where it is (OpenSearch
 * suggestions extension 1.1).
 */
export function suggestionsText(
  { edition, absolute }: Imprint,
  query: string,
  suggestions: Suggestion[],
): string {
  return JSON.stringify([
    query,
    suggestions.map(({ name }) => name),
    suggestions.map(({ kind }) => (kind === 'story' ? '' : edition.words.narrowBy[kind])),
    suggestions.map(({ address }) => absolute(address)),
  ]);
}
