import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chosenEncoding } from './encodings';
import { serverTiming } from './observe';
import type { Pages } from './pages';
import type { NextHandler } from './render';
import { securityHeaders } from './security-headers';
import { sendPage } from './send';

export interface ReaderParts {
  pages: Pages;
  next: NextHandler;
  searchesPerMinute: number;
}

/** What readers ask for: the pages, and the files and pictures that belong to them. */
export async function readers(app: FastifyInstance, parts: ReaderParts): Promise<void> {
  const { pages, next, searchesPerMinute } = parts;
  const method: ('GET' | 'HEAD')[] = ['GET', 'HEAD'];

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const answered = await pages.answer(request.raw.url ?? '/');
    if (answered.kind === 'redirect')
      return reply
        .code(308)
        .headers({ location: answered.to, 'cache-control': 'public, max-age=0, s-maxage=60' })
        .send();
    // From here on the answer is written by us or by Next, not by Fastify.
    reply.hijack();
    if (answered.kind === 'stream') return stream(request, reply, next);
    const { page, origin } = answered;
    const accepted = request.headers['accept-encoding'];
    const variant = await page.variant(chosenEncoding(accepted?.toString()));
    page.hits += 1;
    request.origin = origin;
    if (request.headers['x-timing'])
      reply.raw.setHeader('server-timing', serverTiming(origin, reply.elapsedTime));
    sendPage(request.raw, reply.raw, page, variant, origin, pages.isFresh(page));
  };

  // Every search is another page, so it costs what a page in memory does not.
  const config = { rateLimit: { max: searchesPerMinute, timeWindow: '1 minute' } };
  app.route({ method, url: '/search', handler, config });
  app.route({ method, url: '*', handler });
}

async function stream(request: FastifyRequest, reply: FastifyReply, next: NextHandler) {
  const { raw } = reply;
  for (const [name, value] of Object.entries(securityHeaders('other'))) raw.setHeader(name, value);
  // Pictures are compressed already, and Next would try.
  delete request.raw.headers['accept-encoding'];
  await next(request.raw, raw);
}
