import { cacheHeaders, type SharedLife } from './cache-headers';
import { carriedScripts } from './carried-scripts';
import { leanDocument } from './document/lean';
import type { PageParts } from './page';
import type { Rendered } from './render';
import { securityHeaders } from './security-headers';

/** The makers' own tools may need Next's runtime in the browser; what readers see never does. */
const TOOLS = /^\/desk\/styles/;
/** What Next says of itself and the connection, and what a page says anew of its own bytes. */
const NOT_KEPT =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|content-type|date|etag|last-modified|vary|cache-control|set-cookie|x-powered-by|x-nextjs-.*)$/;

/** Of a page behind a pass nobody keeps a copy, and no other site learns its address. */
const SECRET_HEADERS = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/**
 * What of Next's answer reaches readers, and with what headers.
 * @param status that was expected; what Next answers otherwise is kept by nobody
 */
export function partsOf(
  { path, status, secret }: { path: string; status: number; secret: boolean },
  { status: got, headers, body }: Rendered,
  { tags, ends }: Pick<PageParts, 'tags' | 'ends'>,
  life: SharedLife,
): PageParts {
  const type = headers['content-type']?.toString() ?? 'application/octet-stream';
  const isHtml = type.startsWith('text/html');
  const own = got === status ? headers['cache-control']?.toString() : 'no-cache';
  const secured = Object.entries({
    ...securityHeaders(isHtml ? 'page' : 'other'),
    ...(secret && SECRET_HEADERS),
  });
  const set = new Set(secured.map(([name]) => name));
  const passedOn = Object.entries(headers)
    .filter(([name]) => !NOT_KEPT.test(name) && !set.has(name))
    .map(([name, value]): [string, string] => [name, String(value)]);
  const modified = Date.parse(headers['last-modified']?.toString() ?? '');
  return {
    status: got,
    type,
    body:
      isHtml && !TOOLS.test(path)
        ? Buffer.from(leanDocument(body.toString(), carriedScripts()))
        : body,
    headers: [...(secret ? [] : cacheHeaders(own, tags, life)), ...secured, ...passedOn],
    modified: Number.isNaN(modified) ? null : modified,
    tags,
    ends,
  };
}
