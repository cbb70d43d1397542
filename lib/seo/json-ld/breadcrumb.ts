import type { BreadcrumbList } from 'schema-dts';
import type { Imprint } from '../imprint';

/** A step on the way to a page, as its breadcrumb shows it. */
export interface Step {
  name: string;
  address: string;
}

/** One step is no way (Google asks for two). */
const SHORTEST = 2;

/**
 * The way to a page as the breadcrumb on it shows it, from the front page on. The page itself closes the way only
 * where there would be no other step: its heading stands right below the breadcrumb.
 * @param trail the pages above this one, below the front page
 */
export function breadcrumbOf(imprint: Imprint, trail: Step[], self: Step): BreadcrumbList {
  const { absolute, edition } = imprint;
  const shown = [{ name: edition.words.home, address: '/' }, ...trail];
  const steps = shown.length < SHORTEST ? [...shown, self] : shown;
  return {
    '@type': 'BreadcrumbList',
    '@id': `${absolute(self.address)}#breadcrumb`,
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(address),
    })),
  };
}
