import type { IncomingMessage, ServerResponse } from 'node:http';
import { isKnown } from './conditional';
import type { Page, Variant } from './page';
import type { Origin } from './pages';

/** Cache-Status (RFC 9211) and, for an old copy, the warning of RFC 7234 that still says it in words. */
const SAYS: Record<Exclude<Origin, 'hit'>, string[]> = {
  miss: ['broadsheet; fwd=miss'],
  shared: ['broadsheet; fwd=miss; collapsed'],
  stale: ['broadsheet; hit; detail=stale', 'warning', '110 broadsheet "Response is Stale"'],
};

/** Sends a page, or 304 to a reader who has it. HEAD gets all but the body. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  variant: Variant,
  origin: Origin,
): void {
  const known = page.status === 200 && isKnown(request.headers, page);
  const headers = known ? variant.notModified : variant.headers;
  response.writeHead(
    known ? 304 : page.status,
    origin === 'hit' ? headers : [...headers.slice(0, -1), ...SAYS[origin]],
  );
  if (known || request.method === 'HEAD') response.end();
  else response.end(variant.body);
}
