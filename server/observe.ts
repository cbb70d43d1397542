import type { FastifyInstance } from 'fastify';
import { parsePath } from '@/lib/address/parse';
import { requests } from './metrics';
import type { Origin } from './pages';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the page of the answer came from, once that is known. */
    origin: Origin | 'none';
  }
}

interface ObserveParts {
  gate: { readonly closing: boolean };
}

/** Names every request, times it, and tells connections to end once the site stops. */
export function observe(app: FastifyInstance, { gate }: ObserveParts): void {
  app.decorateRequest('origin', 'none');
  app.addHook('onRequest', async (request, reply) => {
    reply.raw.setHeader('x-request-id', request.id);
    if (gate.closing) reply.raw.setHeader('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    requests.observe(
      {
        route: routeOf(request.raw.url ?? '/'),
        status: String(reply.raw.statusCode),
        origin: request.origin,
      },
      reply.elapsedTime / 1000,
    );
  });
}

/** The kind of page an address asks for, so that there are as many names as kinds. */
function routeOf(url: string): string {
  const [path = '/'] = url.split('?');
  if (path.startsWith('/pictures/')) return 'picture';
  if (path.startsWith('/_next/')) return 'file';
  return parsePath(path)?.kind ?? 'other';
}

/**
 * The value of a `Server-Timing` header for an answer, sent to who asks for it with `X-Timing: 1`.
 * @param milliseconds since the request came
 */
export function serverTiming(origin: Origin, milliseconds: number): string {
  return `page;desc=${origin};dur=${milliseconds.toFixed(1)}`;
}
