import type { Metadata } from 'next';
import type { Site } from '@/lib/content/site';
import type { Words } from '@/lib/language/words';
import { type HeadSettings, type Page, pageHead, unlistedHead } from '@/lib/seo/head/page-head';
import { isPublished, siteUrl } from './site-url';

/** What the head of a page says about it, before anything that only its kind has. */
export function pageMetadata(site: Site, page: Page): Metadata {
  return pageHead(site, page, headSettings());
}

/** Title of one page of a list: the list's own, and from the second page on its number. */
export function listTitle(name: string, page: number, words: Words): string {
  return page > 1 ? `${name}, ${words.pageNumber(page)}` : name;
}

/** For pages that stand at no address of their own. */
export function unlistedMetadata(site: Site, title: string): Metadata {
  return unlistedHead(site, title, headSettings());
}

export function headSettings(): HeadSettings {
  return { base: siteUrl(), published: isPublished() };
}
