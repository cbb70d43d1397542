import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Had, isStillGood } from '@/lib/seo/conditional';
import type { Page, Variant } from './page';
import type { Origin } from './pages';

/** Cache-Status (RFC 9211) and, for an old copy, the warning of RFC 7234 that still says it in words. */
const SAYS: Record<Exclude<Origin, 'hit'>, string[]> = {
  miss: ['broadsheet; fwd=miss'],
  shared: ['broadsheet; fwd=miss; collapsed'],
  stale: ['broadsheet; hit; detail=stale', 'warning', '110 broadsheet "Response is Stale"'],
};

/** What tells caches how long they may keep a page. */
const KEEPS = new Set(['cache-control', 'cdn-cache-control', 'surrogate-control']);

/**
 * Sends a page, or 304 to a reader who has it. HEAD gets all but the body.
 * @param isCurrent false for one that is known to be out of date, which no cache may send again
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  variant: Variant,
  origin: Origin,
  isCurrent: boolean,
): void {
  const known = page.status === 200 && isStillGood(hadBy(request), page);
  const made = known ? variant.notModified : variant.headers;
  const headers = isCurrent ? made : keptByNobody(made);
  response.writeHead(
    known ? 304 : page.status,
    origin === 'hit' ? headers : [...headers.slice(0, -1), ...SAYS[origin]],
  );
  if (known || request.method === 'HEAD') response.end();
  else response.end(variant.body);
}

/** @param headers names and values in turn */
function keptByNobody(headers: string[]): string[] {
  const others = headers.filter((_, i) => !KEEPS.has(headers[i - (i % 2)] ?? ''));
  return ['cache-control', 'no-cache', ...others];
}

function hadBy({ headers }: IncomingMessage): Had {
  return { ifNoneMatch: headers['if-none-match'], ifModifiedSince: headers['if-modified-since'] };
}
