import type { Place } from './place';
import { segmentsOf } from './segments';

const DAY = /^(\d{4})\/(\d{2})\/(\d{2})$/;

/**
 * Reads the path of an address as the place it names. Upper case, doubled and trailing slashes, dot segments and
 * Unicode that is not in NFC (RFC 5198, section 3) name the same place as the address without them; whoever compares
 * `addressOf(place)` with what was asked for knows whether to send the reader on.
 * @param path percent-encoded, without query
 * @returns null for a path that no page of the site can have
 */
export function parsePath(path: string): Place | null {
  const segments = segmentsOf(path);
  if (!segments) return null;
  const [first, ...rest] = segments;
  if (first === undefined) return { kind: 'front' };
  switch (first) {
    case 'topics':
      return rest.length === 0
        ? { kind: 'topics' }
        : listPlace(rest, (topic, page) => ({ kind: 'topic', topic, page }));
    case 'authors':
      return listPlace(rest, (author, page) => ({ kind: 'author', author, page }));
    case 'archive':
      return archivePlace(rest);
    case 'search':
      return rest.length === 0 ? { kind: 'search' } : null;
    case 's':
      return shortPlace(rest) ?? otherPlace(segments);
    default:
      return otherPlace(segments);
  }
}

function otherPlace(segments: string[]): Place | null {
  return (
    articlePlace(segments) ?? listPlace(segments, (name, page) => ({ kind: 'named', name, page }))
  );
}

/** `/s` alone, and below it all that is longer than a short address, may still be a section of that name. */
function shortPlace([code, ...rest]: string[]): Place | null {
  return code !== undefined && rest.length === 0 && /^[0-9a-z]{8,13}$/.test(code)
    ? { kind: 'short', code }
    : null;
}

function listPlace(segments: string[], place: (name: string, page: number) => Place): Place | null {
  const [name, word, number] = segments;
  if (name === undefined) return null;
  if (segments.length === 1) return place(name, 1);
  const page = segments.length === 3 && word === 'page' ? pageNumber(number) : null;
  return page === null ? null : place(name, page);
}

function archivePlace(segments: string[]): Place | null {
  const [yearText, monthText, ...rest] = segments;
  if (yearText === undefined) return { kind: 'archive' };
  if (!/^\d{4}$/.test(yearText)) return null;
  const year = Number(yearText);
  if (monthText === undefined) return { kind: 'year', year };
  if (!/^(0[1-9]|1[0-2])$/.test(monthText)) return null;
  const month = Number(monthText);
  return listPlace([monthText, ...rest], (_, page) => ({ kind: 'month', year, month, page }));
}

function articlePlace(segments: string[]): Place | null {
  const [section, year, month, day, slug, more] = segments;
  if (segments.length > 6 || section === undefined || slug === undefined) return null;
  const date = `${year}/${month}/${day}`;
  if (!DAY.test(date)) return null;
  if (more === undefined) return { kind: 'article', section, day: date, slug };
  return more === 'history' ? { kind: 'history', section, day: date, slug } : null;
}

/** Seven digits are more pages than there will ever be, and no number that loses digits. */
function pageNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}
