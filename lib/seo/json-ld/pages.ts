import { namedAddress } from '@/lib/address/addresses';
import type { Author, Headline, Signature, StandingPage, Story } from '@/lib/archive/archive';
import type { Named } from '@/lib/content/article';
import type { Imprint } from '../imprint';
import { articleOf } from './article';
import { profilePageOf } from './author';
import { breadcrumbOf, type Step } from './breadcrumb';
import { collectionPageOf, type DescribedPage, standingPageOf } from './collection';
import { type Graph, graphOf } from './graph';
import { organisationOf, webSiteOf } from './organisation';

/** What each kind of page says of itself. Pages that no search engine lists say nothing. */

export function frontGraph(imprint: Imprint, standing: Named[], headlines: Headline[]): Graph {
  const { name, tagline } = imprint.edition.site;
  return graphOf(
    webSiteOf(imprint),
    organisationOf(imprint, standing),
    collectionPageOf(imprint, { name, description: tagline, address: '/' }, headlines),
  );
}

export function articleGraph(imprint: Imprint, story: Story, signatures: Signature[]): Graph {
  const { headline, address, section } = story;
  const trail = [{ name: section.name, address: namedAddress(section.slug) }];
  return graphOf(
    articleOf(imprint, story, signatures),
    breadcrumbOf(imprint, trail, { name: headline, address }),
  );
}

/**
 * A section, a topic, a month, or a page that leads to such lists.
 * @param trail as its breadcrumb shows it, below the front page
 */
export function collectionGraph(
  imprint: Imprint,
  page: DescribedPage,
  trail: Step[],
  headlines: Headline[],
): Graph {
  return graphOf(
    collectionPageOf(imprint, page, headlines),
    breadcrumbOf(imprint, trail, { name: page.name, address: page.address }),
  );
}

export function authorGraph(imprint: Imprint, author: Author, address: string): Graph {
  return graphOf(
    profilePageOf(imprint, author, address),
    breadcrumbOf(imprint, [], { name: author.name, address }),
  );
}

export function standingGraph(imprint: Imprint, page: StandingPage): Graph {
  const { slug, title, standfirst } = page;
  const address = namedAddress(slug);
  return graphOf(
    standingPageOf(imprint, slug, { name: title, description: standfirst, address }),
    breadcrumbOf(imprint, [], { name: title, address }),
  );
}
