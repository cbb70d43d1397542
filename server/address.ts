import type { Archive } from '@/lib/archive/archive';

/** What to do with a request, decided before any page is rendered. */
export type Answer =
  | { kind: 'render'; path: string; status: 200 | 404 | 410 }
  | { kind: 'redirect'; to: string };

/** Paths that Next answers itself: its own files, the tools of its development server, and everything whose last part has an extension. */
const FILES = /^\/(?:_next\/|__nextjs|pictures\/)|\.[a-z0-9]{1,12}$/i;

/** A path no route can match: Next renders the whole 404 page for it, where `notFound()` would send an empty one. */
const NO_SUCH_PAGE = '/-/-/-/-/-/-';
const GONE_PAGE = '/gone';

/**
 * Decides what an address leads to. A path that is not the one address of its page is sent there, with its query,
 * in one step; one that leads nowhere gets a whole page that says so.
 * @param url path and query as the reader asked
 */
export async function answerFor(url: string, archive: Archive): Promise<Answer> {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const query = at < 0 ? '' : url.slice(at);
  const resolution = await archive.resolve(path);
  switch (resolution.kind) {
    case 'moved':
      return { kind: 'redirect', to: resolution.to + query };
    case 'gone':
      return { kind: 'render', path: GONE_PAGE, status: 410 };
    case 'page':
      return { kind: 'render', path: url, status: 200 };
    case 'unknown':
      return FILES.test(path)
        ? { kind: 'render', path: url, status: 200 }
        : { kind: 'render', path: NO_SUCH_PAGE, status: 404 };
  }
}
