import { readdirSync } from 'node:fs';
import { isKeyFile, machineAddress, parseMachinePath } from '@/lib/address/machine';
import { readSearch } from '@/lib/address/search';
import { segmentsOf } from '@/lib/address/segments';
import type { Archive } from '@/lib/archive/archive';
import { isOpen } from './behind-pass';

/** What to do with a request, decided before any page is rendered. */
export type Answer =
  /** `secret` is for whoever asks and for nobody else: kept nowhere, and named in no log. */
  | { kind: 'render'; path: string; status: 200 | 404 | 410; secret?: true }
  | { kind: 'redirect'; to: string }
  /** Nobody can say yet what there is: the folder is being read for the first time. */
  | { kind: 'unread' };

/**
 * Paths that Next answers itself: its own, the tools of its development server, the pictures, and the files at the
 * root. One that can not be decoded is kept from it, since it fails on such.
 */
const NEXT = /^\/(?:_next\/|__nextjs|pictures\/)/;
const ROOT_FILES = new Set([
  '/favicon.ico',
  '/icon.svg',
  ...readdirSync('public', { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`),
]);

/** A path no route can match: Next renders the whole 404 page for it, where `notFound()` would send an empty one. */
const NOT_FOUND = { kind: 'render', path: '/-/-/-/-/-/-', status: 404 } as const;
const GONE_PAGE = '/gone';

/** Search engines take what is in no sitemap for something that is no longer there, as they do with status 404. */
const SITEMAP = /^\/sitemap[^/]*\.xml$/;

/**
 * Decides what an address leads to. A path that is not the one address of its page is sent there, with its query,
 * in one step; one that leads nowhere gets a whole page that says so.
 * @param url path and query as the reader asked
 */
export async function answerFor(url: string, archive: Archive): Promise<Answer> {
  const answer = await leadsTo(url, archive);
  const needsAll = answer.kind === 'render' && (answer.status === 404 || SITEMAP.test(answer.path));
  return needsAll && (await archive.readSoFar()) ? { kind: 'unread' } : answer;
}

async function leadsTo(
  url: string,
  archive: Archive,
): Promise<Exclude<Answer, { kind: 'unread' }>> {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark);
  if (await isOpen(path)) return { kind: 'render', path: url, status: 200, secret: true };
  const machine = parseMachinePath(path);
  if (machine) return at(path, machineAddress(machine), query);
  const resolution = await archive.resolve(path);
  switch (resolution.kind) {
    case 'moved':
      return { kind: 'redirect', to: resolution.to + query };
    case 'gone':
      return { kind: 'render', path: GONE_PAGE, status: 410 };
    case 'page':
      return path === '/search' && !(await hasSearchPage(query, archive))
        ? NOT_FOUND
        : { kind: 'render', path: url, status: 200 };
    case 'unknown':
      return (NEXT.test(path) && segmentsOf(path) !== null) ||
        ROOT_FILES.has(path) ||
        isKeyFile(path) ||
        isWorkshop(path)
        ? { kind: 'render', path: url, status: 200 }
        : NOT_FOUND;
  }
}

/** What only machines read is at its one address or sent there, like a page; whether it is there, its route says. */
function at(path: string, address: string, query: string) {
  return path === address
    ? ({ kind: 'render', path: path + query, status: 200 } as const)
    : ({ kind: 'redirect', to: address + query } as const);
}

/** The page that shows every component, for the makers of the site alone. */
function isWorkshop(path: string): boolean {
  return path === '/desk/styles' && process.env.NODE_ENV === 'development';
}

/** A search is the one list whose pages are numbered in the query and not in the path. */
async function hasSearchPage(query: string, archive: Archive): Promise<boolean> {
  const asked = readSearch(new URLSearchParams(query));
  if (asked === null || asked.page === 1) return asked !== null;
  const { pages } = await archive.search(asked);
  return asked.page <= pages;
}
