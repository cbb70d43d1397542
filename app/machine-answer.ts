import { entityTag, isStillGood, opaqueTag } from '@/lib/seo/conditional';
import { isPublished } from './site-url';

/** What is made for machines, ready to be sent. */
export interface MachineText {
  body: string;
  /** Media type, without charset. */
  type: string;
  /** Epoch milliseconds. */
  modified: number;
  headers?: Record<string, string>;
}

/** How long whoever stands between may keep it. Feeds and sitemaps are asked for often, and news does not wait. */
const CACHING = 'public, max-age=60, stale-while-revalidate=600';

/** The one way in which machines are answered: with validators, and with nothing where they have it already. */
export function machineAnswer(request: Request, made: MachineText): Response {
  const opaque = opaqueTag(made.body);
  const headers = {
    etag: entityTag(opaque),
    'last-modified': new Date(made.modified).toUTCString(),
    'cache-control': CACHING,
    // Programs on pages of other sites may read what is meant for programs.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    ...(!isPublished() && { 'x-robots-tag': 'noindex' }),
    ...made.headers,
  };
  const had = {
    ifNoneMatch: request.headers.get('if-none-match'),
    ifModifiedSince: request.headers.get('if-modified-since'),
  };
  if (isStillGood(had, { opaque, modified: made.modified }))
    return new Response(null, { status: 304, headers });
  return new Response(made.body, {
    headers: { ...headers, 'content-type': `${made.type}; charset=utf-8` },
  });
}

/** For a machine that asks for what is not there. */
export function nothingThere(what: string, status = 404): Response {
  return new Response(`${what}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}
