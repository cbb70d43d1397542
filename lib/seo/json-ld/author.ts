import type { Organization, Person, ProfilePage } from 'schema-dts';
import { authorAddress } from '@/lib/address/addresses';
import type { Author, Signature } from '@/lib/archive/archive';
import { textOf } from '../html';
import type { Imprint } from '../imprint';
import { organisationId, webSiteId } from './organisation';

type Signer = Exclude<Person | Organization, string>;

/** Who signed a piece: one person, or a desk of the paper. */
export function authorOf(imprint: Imprint, { slug, name, kind }: Signature): Signer {
  const url = imprint.absolute(authorAddress(slug));
  const known = { '@id': `${url}#author`, name, url };
  const paper = { '@id': organisationId(imprint) };
  return kind === 'desk'
    ? { '@type': 'Organization', ...known, parentOrganization: paper }
    : { '@type': 'Person', ...known };
}

/** The page about an author. */
export function profilePageOf(imprint: Imprint, author: Author, address: string): ProfilePage {
  const url = imprint.absolute(address);
  return {
    '@type': 'ProfilePage',
    '@id': `${url}#page`,
    url,
    name: author.name,
    inLanguage: imprint.edition.lang,
    isPartOf: { '@id': webSiteId(imprint) },
    mainEntity: describedAuthor(imprint, author),
  };
}

function describedAuthor(imprint: Imprint, author: Author): Signer {
  const description = textOf(author.html);
  const known = { ...authorOf(imprint, author), ...(description && { description }) };
  return known['@type'] === 'Person' && author.role ? { ...known, jobTitle: author.role } : known;
}
