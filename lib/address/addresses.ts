import type { Place } from './place';

/** All addresses of the site are made here. Each is percent-encoded and begins with a slash. */

/** @param day `yyyy/mm/dd` in the paper's zone */
export function articleAddress(section: string, day: string, slug: string): string {
  return `/${encodeURIComponent(section)}/${day}/${encodeURIComponent(slug)}`;
}

/** Address of a section, or of a standing page, which has no further pages. */
export function namedAddress(name: string, page = 1): string {
  return paged(`/${encodeURIComponent(name)}`, page);
}

export function topicAddress(topic: string, page = 1): string {
  return paged(`/topics/${encodeURIComponent(topic)}`, page);
}

export function authorAddress(author: string, page = 1): string {
  return paged(`/authors/${encodeURIComponent(author)}`, page);
}

export function yearAddress(year: number): string {
  return `/archive/${year}`;
}

/** @param month 1 to 12 */
export function monthAddress(year: number, month: number, page = 1): string {
  return paged(`/archive/${year}/${String(month).padStart(2, '0')}`, page);
}

/** The short form of an article's address. @param code see `lib/archive/identity.ts` */
export function shortAddress(code: string): string {
  return `/s/${code}`;
}

/** Where it is told how an article changed. @param article the article's own address */
export function historyAddress(article: string): string {
  return `${article}/history`;
}

/** Where a piece that is not published is looked at. @param pass see `lib/pass` */
export function previewAddress(pass: string): string {
  return `/preview/${pass}`;
}

/** The desk. @param pass empty on the makers' own machine, where none is needed */
export function deskAddress(pass = ''): string {
  return pass === '' ? '/desk' : `/desk/${pass}`;
}

/**
 * One list of the desk.
 * @param desk address of the desk, with its pass
 * @param by what the list is of: words that were looked for, a state, or what is wrong
 */
export function deskListAddress(
  desk: string,
  by: 'find' | 'state' | 'show',
  value: string,
  page = 1,
): string {
  const query = new URLSearchParams({ [by]: value, ...(page > 1 && { page: String(page) }) });
  return `${desk}?${query}`;
}

/** One address of a picture: its content's hash, a rendition such as `w800.webp`, a readable name. */
export function pictureAddress(hash: string, rendition: string, name: string): string {
  return `/pictures/${hash}/${rendition}/${encodeURIComponent(name)}`;
}

/**
 * One address of the card that is drawn for an article without a picture.
 * @param article the article's own address
 * @param hash of what the card says, so that new words have a new address
 */
export function cardAddress(article: string, hash: string): string {
  return `/pictures/cards${article}/${hash}.jpg`;
}

function paged(address: string, page: number): string {
  return page > 1 ? `${address}/page/${page}` : address;
}

/** The one address of a place. */
export function addressOf(place: Place): string {
  switch (place.kind) {
    case 'front':
      return '/';
    case 'article':
      return articleAddress(place.section, place.day, place.slug);
    case 'history':
      return historyAddress(articleAddress(place.section, place.day, place.slug));
    case 'named':
      return namedAddress(place.name, place.page);
    case 'topics':
      return '/topics';
    case 'topic':
      return topicAddress(place.topic, place.page);
    case 'author':
      return authorAddress(place.author, place.page);
    case 'archive':
      return '/archive';
    case 'year':
      return yearAddress(place.year);
    case 'month':
      return monthAddress(place.year, place.month, place.page);
    case 'search':
      return '/search';
    case 'short':
      return shortAddress(place.code);
  }
}
