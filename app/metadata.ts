import type { Metadata } from 'next';
import type { Site } from '@/lib/content/site';
import { type Words, wordsFor } from '@/lib/language/words';
import { type HeadSettings, type Page, pageHead, unlistedHead } from '@/lib/seo/head/page-head';
import { isPublished, siteUrl } from './site-url';

/** What the head of a page says about it, before anything that only its kind has. */
export function pageMetadata(site: Site, page: Page): Metadata {
  const [, number] = FURTHER_PAGE.exec(page.address) ?? [];
  if (!number) return pageHead(site, page, headSettings());
  // Each page of a list has a description of its own, as it has a title.
  const which = wordsFor(site.language).pageNumber(Number(number));
  return pageHead(site, { ...page, description: `${which}. ${page.description}` }, headSettings());
}

const FURTHER_PAGE = /\/page\/(\d+)$/;

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
