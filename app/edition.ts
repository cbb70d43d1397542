import type { Archive } from '@/lib/archive/archive';
import type { Named } from '@/lib/content/article';
import { type Edition, editionOf } from '@/lib/language/edition';
import { siteClock } from '@/lib/time/clock';

/** The paper's own pages that the foot of every page leads to, in this order, as far as they exist. */
const STANDING = ['about', 'standards', 'corrections', 'contact', 'privacy', 'accessibility'];

/** What the frame of every page needs to know, asked once for a page. */
export async function readEdition(archive: Archive): Promise<Edition> {
  const [site, ...pages] = await Promise.all([
    archive.site(),
    ...STANDING.map((slug) => archive.standingPage(slug)),
  ]);
  const standing: Named[] = pages.flatMap((page) =>
    page ? [{ slug: page.slug, name: page.title }] : [],
  );
  return editionOf(site, standing, siteClock()());
}
