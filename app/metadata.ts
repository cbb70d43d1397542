import type { Metadata } from 'next';
import type { Site } from '@/lib/content/site';
import type { Words } from '@/lib/language/words';
import { isPublished, siteUrl } from './site-url';

interface Page {
  title: string;
  description: string;
  /** Its one address on this site. */
  address: string;
  /** False for what no search engine should list; true where nothing is said. */
  indexed?: boolean;
}

/** What the head of a page says about it, before anything that only its kind has. */
export function pageMetadata(site: Site, page: Page): Metadata {
  const { description, address, indexed = true } = page;
  return {
    metadataBase: siteUrl(),
    title: `${page.title} | ${site.name}`,
    description,
    alternates: { canonical: address },
    robots: robots(indexed),
    openGraph: {
      type: 'website',
      siteName: site.name,
      title: page.title,
      description,
      url: address,
    },
  };
}

/** Title of one page of a list: the list's own, and from the second page on its number. */
export function listTitle(name: string, page: number, words: Words): string {
  return page > 1 ? `${name}, ${words.pageNumber(page)}` : name;
}

/** For pages that stand at no address of their own. */
export function unlistedMetadata(site: Site, title: string): Metadata {
  return { title: `${title} | ${site.name}`, robots: robots(false) };
}

function robots(indexed: boolean): Metadata['robots'] {
  if (!indexed || !isPublished()) return { index: false, follow: true };
  return {
    index: true,
    follow: true,
    'max-image-preview': 'large',
    'max-snippet': -1,
    'max-video-preview': -1,
  };
}
