import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { chosenEncoding } from './encodings';
import { hits } from './metrics';
import type { Pages } from './pages';
import { sendPage } from './send';

/**
 * Answers what is in memory before Fastify sees it: for a page that is ready there is nothing to route, to parse or to
 * hook into, and that is nine of ten requests. Measured in docs/PERFORMANCE.md.
 * @param gate once closing, every answer has to say that its connection ends; Fastify's hooks do
 * @param slow what answers everything else
 */
export function fastPath(
  pages: Pick<Pages, 'fresh'>,
  gate: { readonly closing: boolean },
  slow: RequestListener,
): RequestListener {
  return function answerFromMemory(request: IncomingMessage, response: ServerResponse) {
    if (request.url) request.url = pathOf(request.url);
    const { method, url = '/', headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || gate.closing || headers['x-timing']) {
      slow(request, response);
      return;
    }
    const page = pages.fresh(url);
    const variant = page?.ready(chosenEncoding(headers['accept-encoding'] as string | undefined));
    if (!page || !variant) {
      slow(request, response);
      return;
    }
    page.hits += 1;
    hits.count += 1;
    sendPage(request, response, page, variant, 'hit', true);
  };
}

/** A request may name the whole address, as those to proxies do, and every server has to take it (RFC 9112, section 3.2.2). */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const rest = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return rest.startsWith('?') || rest === '' ? `/${rest}` : rest;
}
