import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SUGGESTIONS } from '@/lib/address/machine';
import { chosenEncoding } from './encodings';
import { logFailure } from './log';
import { serverTiming } from './observe';
import type { Pages } from './pages';
import type { Pictures } from './pictures';
import type { NextHandler } from './render';
import { securityHeaders } from './security-headers';
import { sendPage } from './send';

export interface ReaderParts {
  pages: Pages;
  pictures: Pictures;
  next: NextHandler;
  searchesPerMinute: number;
}

/** A new page is full of pictures that nobody has seen yet, and one reader asks for all of them. */
const PICTURES_FOR_A_SEARCH = 5;

/** Who types is asked for after every few letters what may be meant. */
const SUGGESTIONS_FOR_A_SEARCH = 5;

/** What readers ask for: the pages, and the files and pictures that belong to them. */
export async function readers(app: FastifyInstance, parts: ReaderParts): Promise<void> {
  const { pages, pictures, next, searchesPerMinute } = parts;
  const method: ('GET' | 'HEAD')[] = ['GET', 'HEAD'];

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const answered = await pages.answer(request.raw.url ?? '/');
    if (answered.kind === 'redirect')
      return reply
        .code(308)
        .headers({
          ...securityHeaders('other'),
          location: answered.to,
          'cache-control': 'public, max-age=0, s-maxage=60',
        })
        .send();
    if (answered.kind === 'stream') {
      const url = request.raw.url ?? '/';
      if (!(await pictures.isMade(url))) await pictures.make(url);
      return stream(request, reply, next);
    }
    const { page, origin } = answered;
    const accepted = request.headers['accept-encoding'];
    const variant = await page.variant(chosenEncoding(accepted?.toString()));
    // From here on the answer is written by us and not by Fastify, which could say no more that something failed.
    reply.hijack();
    page.hits += 1;
    request.origin = origin;
    if (request.headers['x-timing'])
      reply.raw.setHeader('server-timing', serverTiming(origin, reply.elapsedTime));
    sendPage(request.raw, reply.raw, page, variant, origin, pages.isFresh(page));
  };

  // Every search is another page, so it costs what a page in memory does not; so does every question of oEmbed.
  const config = { rateLimit: { max: searchesPerMinute, timeWindow: '1 minute' } };
  app.route({ method, url: '/search', handler, config });
  app.route({ method, url: '/oembed', handler, config });
  const typing = { ...config.rateLimit, max: searchesPerMinute * SUGGESTIONS_FOR_A_SEARCH };
  app.route({ method, url: SUGGESTIONS, handler, config: { rateLimit: typing } });
  const making = {
    ...config.rateLimit,
    max: searchesPerMinute * PICTURES_FOR_A_SEARCH,
    // Only the making counts.
    allowList: (request: FastifyRequest) => pictures.isMade(request.raw.url ?? '/'),
  };
  app.route({ method, url: '/pictures/*', handler, config: { rateLimit: making } });
  app.route({ method, url: '*', handler });
}

/** @throws what Next throws before its first byte; later the connection ends, as there is no other way to say it */
async function stream(request: FastifyRequest, reply: FastifyReply, next: NextHandler) {
  const { raw } = reply;
  const before = raw.getHeaders();
  for (const [name, value] of Object.entries(securityHeaders('other'))) raw.setHeader(name, value);
  // Pictures are compressed already, and Next would try.
  delete request.raw.headers['accept-encoding'];
  try {
    await next(request.raw, raw);
  } catch (error) {
    if (!raw.headersSent) {
      for (const name of raw.getHeaderNames()) if (!(name in before)) raw.removeHeader(name);
      throw error;
    }
    logFailure(`${request.url} broke off.`, error, { reqId: request.id });
    raw.destroy();
  }
  reply.hijack();
}
