import type { Archive, Story } from '@/lib/archive/archive';
import { editionOf } from '@/lib/language/edition';
import type { Imprint } from './imprint';

export const ORIGIN = 'https://paper.example';

/** The imprint of a paper made for a test, at an address of its own. */
export async function imprintFor(archive: Archive, now = '2025-10-01T12:00:00Z'): Promise<Imprint> {
  const [site, standing] = await Promise.all([archive.site(), archive.standingPages()]);
  return {
    edition: editionOf(site, standing, Date.parse(now)),
    absolute: (address) => new URL(address, ORIGIN).href,
  };
}

/** The article of a day; a test that asks for one that is not there fails here. */
export async function storyFor(archive: Archive, day: string, slug: string): Promise<Story> {
  const story = await archive.story(day, slug);
  if (!story) throw new Error(`There is no article ${slug} of ${day} in this test's paper.`);
  return story;
}

/** A drawing of so many pixels, as a file of the content folder. */
export function drawing(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;
}

/** What an editor might write, by accident or not, to break out of any format. */
export const HOSTILE = `</script><script>alert(1)</script> ]]> <!-- & " ' \u2028 &lt;b&gt;`;
