import type { ImageObject, NewsMediaOrganization, WebSite } from 'schema-dts';
import { namedAddress } from '@/lib/address/addresses';
import type { Named } from '@/lib/content/article';
import type { Imprint } from '../imprint';

type Policy =
  | 'publishingPrinciples'
  | 'ethicsPolicy'
  | 'correctionsPolicy'
  | 'missionCoveragePrioritiesPolicy'
  | 'verificationFactCheckingPolicy'
  | 'unnamedSourcesPolicy'
  | 'noBylinesPolicy'
  | 'diversityPolicy'
  | 'ownershipFundingInfo'
  | 'masthead'
  | 'actionableFeedbackPolicy';

/** The standing pages that say what a policy is, best first. A paper without such a page claims no such policy. */
const PAGES: Record<Policy, string[]> = {
  publishingPrinciples: ['standards', 'principles', 'ethics'],
  ethicsPolicy: ['ethics', 'standards'],
  correctionsPolicy: ['corrections'],
  missionCoveragePrioritiesPolicy: ['mission', 'about'],
  verificationFactCheckingPolicy: ['fact-checking', 'verification'],
  unnamedSourcesPolicy: ['unnamed-sources', 'sources'],
  noBylinesPolicy: ['bylines'],
  diversityPolicy: ['diversity'],
  ownershipFundingInfo: ['ownership', 'funding'],
  masthead: ['masthead', 'staff'],
  actionableFeedbackPolicy: ['feedback'],
};

const LOGO = { address: '/icon-512.png', side: '512' };

export function organisationId({ absolute }: Imprint): string {
  return `${absolute('/')}#organisation`;
}

export function webSiteId({ absolute }: Imprint): string {
  return `${absolute('/')}#website`;
}

/** The paper as the publisher of a piece: enough to know it by. */
export function publisherOf(imprint: Imprint): Exclude<NewsMediaOrganization, string> {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organisationId(imprint),
    name: imprint.edition.site.name,
    url: imprint.absolute('/'),
    logo: logoOf(imprint),
  };
}

/**
 * The paper itself, with the pages on which it says how it works.
 * @param standing all pages of the paper's own
 */
export function organisationOf(imprint: Imprint, standing: Named[]): NewsMediaOrganization {
  const { site } = imprint.edition;
  return {
    ...publisherOf(imprint),
    ...(site.tagline && { slogan: site.tagline }),
    ...(site.social.length > 0 && { sameAs: site.social.map(({ address }) => address) }),
    ...policiesOf(imprint, standing),
  };
}

/** The site, for the name under which search results show it. Said on the front page alone. */
export function webSiteOf(imprint: Imprint): WebSite {
  const { site } = imprint.edition;
  return {
    '@type': 'WebSite',
    '@id': webSiteId(imprint),
    name: site.name,
    url: imprint.absolute('/'),
    inLanguage: site.language,
    ...(site.tagline && { description: site.tagline }),
    publisher: { '@id': organisationId(imprint) },
  };
}

function policiesOf(
  { edition, absolute }: Imprint,
  standing: Named[],
): Partial<Record<Policy, string>> {
  const sections = new Set(edition.site.sections.map(({ slug }) => slug));
  // A section of the same name is what its address leads to.
  const reachable = new Set(standing.map(({ slug }) => slug).filter((slug) => !sections.has(slug)));
  const found = Object.entries(PAGES).flatMap(([policy, slugs]) => {
    const slug = slugs.find((one) => reachable.has(one));
    return slug ? [[policy, absolute(namedAddress(slug))]] : [];
  });
  return Object.fromEntries(found);
}

function logoOf({ absolute }: Imprint): ImageObject {
  const url = absolute(LOGO.address);
  return { '@type': 'ImageObject', url, contentUrl: url, width: LOGO.side, height: LOGO.side };
}
