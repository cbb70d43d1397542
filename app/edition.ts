import type { Archive } from '@/lib/archive/archive';
import { type Edition, editionOf } from '@/lib/language/edition';
import { siteClock } from '@/lib/time/clock';

/** The paper's own pages that the foot of every page leads to, in this order, as far as they exist. */
const STANDING = ['about', 'standards', 'corrections', 'contact', 'privacy', 'accessibility'];

/** What the frame of every page needs to know, asked once for a page. */
export async function readEdition(archive: Archive): Promise<Edition> {
  const [site, pages] = await Promise.all([archive.site(), archive.standingPages()]);
  const standing = STANDING.flatMap((slug) => pages.find((page) => page.slug === slug) ?? []);
  return editionOf(site, standing, siteClock()());
}
