import type { Edition } from '@/lib/language/edition';
import type { Imprint } from '@/lib/seo/imprint';
import { absolute } from './site-url';

/** The paper as machines are told of it, with full addresses. */
export function imprintOf(edition: Edition): Imprint {
  return { edition, absolute };
}
