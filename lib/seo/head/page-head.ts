import type { Metadata } from 'next';
import type { Site } from '@/lib/content/site';
import { longEnough, shortDescription } from './description';
import { openGraphLocale } from './locale';
import { feedLinks } from './machine-links';
import { type SharePicture, sharedMark } from './share-picture';

/** What the head of a page is made from. */
export interface Page {
  title: string;
  description: string;
  /** Its one address on this site. */
  address: string;
  /** False for what no search engine should list; true where nothing is said. */
  indexed?: boolean;
  /** Shown large where the address is shared; the paper's mark, small, where there is none. */
  picture?: SharePicture;
  /** Language of the page; the paper's where nothing is said. */
  lang?: string;
}

/** Where the head is made, and whether search engines may list the site at all. */
export interface HeadSettings {
  base: URL;
  published: boolean;
}

/** What the head of every page with an address says. */
export function pageHead(site: Site, page: Page, settings: HeadSettings): Metadata {
  const { title, address, indexed = true, picture, lang = site.language } = page;
  const description =
    longEnough(page.description || site.tagline, wordsOfPaper(site, page)) || site.name;
  const image = picture ?? sharedMark(site.name);
  return {
    ...frame(site, settings),
    title: `${title} | ${site.name}`,
    description: shortDescription(description),
    alternates: { canonical: address, types: feedLinks(site, page) },
    robots: robots(indexed && settings.published),
    openGraph: {
      type: 'website',
      siteName: site.name,
      title,
      description,
      url: address,
      locale: openGraphLocale(lang),
      images: [image],
    },
    twitter: twitter(title, description, image, Boolean(picture)),
  };
}

/** The head of what stands at no address of its own, such as the pages of status 404 and 410: no canonical, no card's picture. */
export function unlistedHead(site: Site, title: string, settings: HeadSettings): Metadata {
  return {
    ...frame(site, settings),
    title: `${title} | ${site.name}`,
    description: shortDescription(site.tagline || site.name),
    // Where a reader came for nothing, the feeds are a way on.
    alternates: { types: feedLinks(site, { title, address: '/' }) },
    robots: robots(false),
    openGraph: {
      type: 'website',
      siteName: site.name,
      title,
      locale: openGraphLocale(site.language),
    },
  };
}

/**
 * The paper's account in the fediverse, which Mastodon shows beside a shared article: the one that `social` of
 * site.yaml calls Mastodon or Fediverse, as in `https://social.example/@paper`.
 */
export function fediverseAccount({ social }: Pick<Site, 'social'>): string | null {
  const own = social.find(({ name }) => /^(?:mastodon|fediverse)$/i.test(name.trim()));
  const [, host, user] = /^https?:\/\/([^/]+)\/(@[\w.-]+)\/?$/.exec(own?.address ?? '') ?? [];
  return host && user ? `${user}@${host}` : null;
}

/** What the paper says of itself, for pages that say little; in its own language alone. */
function wordsOfPaper(
  { name, tagline, language }: Site,
  { lang = language, description }: Page,
): string[] {
  if (lang !== language || !tagline) return [];
  return [description && description !== tagline ? `${name}: ${tagline}` : name];
}

function frame(site: Site, { base }: HeadSettings): Metadata {
  return {
    metadataBase: base,
    applicationName: site.name,
    manifest: '/manifest.webmanifest',
    // Beside favicon.ico, which Next adds; naming any here takes away what else it would have added.
    icons: {
      icon: { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
    },
    // A phone number in a story is a number like any other.
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** Said in full although Open Graph says the same: some readers of cards look for nothing else. */
function twitter(
  title: string,
  description: string,
  { url, alt }: SharePicture,
  large: boolean,
): Metadata['twitter'] {
  const card = large ? 'summary_large_image' : 'summary';
  return { card, title, description, images: [{ url, alt }] };
}

function robots(listed: boolean): Metadata['robots'] {
  if (!listed) return { index: false, follow: true };
  return {
    index: true,
    follow: true,
    'max-image-preview': 'large',
    'max-snippet': -1,
    'max-video-preview': -1,
  };
}
