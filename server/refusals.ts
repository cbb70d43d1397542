import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withoutPass } from '@/lib/address/behind-pass';
import { isArchiveAway } from '@/lib/archive/archive-away';
import type { ErrorPage } from './error-pages';
import { LONGEST_PATH } from './limits';
import { logFailure } from './log';
import { refused } from './metrics';
import { RenderError } from './render';
import { Busy } from './render-queue';
import { securityHeaders } from './security-headers';

interface RefusalParts {
  errorPage: (status: number) => ErrorPage;
}

const RETRY_SECONDS = 5;
/** Renders that failed and may be asked for again in a moment. */
const LATER = new Set<RenderError['reason']>(['timeout', 'away']);
const READING = new Set(['GET', 'HEAD']);

/** Everything that is answered with a page made at start: requests that are none of ours, and pages that failed. */
export function refusals(app: FastifyInstance, { errorPage }: RefusalParts): void {
  const refuse = (request: FastifyRequest, reply: FastifyReply, status: number) => {
    const { html, headers } = errorPage(status);
    return reply
      .code(status)
      .headers({ ...securityHeaders('page'), ...headers })
      .send(request.method === 'HEAD' ? '' : html);
  };

  app.addHook('onRequest', async (request, reply) => {
    if (!READING.has(request.method)) {
      refused.inc({ reason: 'method' });
      // A body may follow that nobody reads.
      reply.header('allow', 'GET, HEAD').header('connection', 'close');
      return refuse(request, reply, 405);
    }
    if (pathLength(request.raw.url ?? '') > LONGEST_PATH) {
      refused.inc({ reason: 'address' });
      return refuse(request, reply, 414);
    }
  });

  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const status = statusOf(error);
    refused.inc({ reason: String(status) });
    if (status === 503) reply.header('retry-after', String(RETRY_SECONDS));
    // Of a render that failed Pages has told already.
    if (status === 500 && !(error instanceof RenderError))
      logFailure(`${request.method} ${withoutPass(request.url)} failed.`, error, {
        reqId: request.id,
      });
    return refuse(request, reply, status);
  });
}

function pathLength(url: string): number {
  const query = url.indexOf('?');
  return query < 0 ? url.length : query;
}

function statusOf(error: FastifyError | Error): number {
  if (error instanceof Busy || isArchiveAway(error)) return 503;
  if (error instanceof RenderError) return LATER.has(error.reason) ? 503 : 500;
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return status && status >= 400 && status < 500 ? status : 500;
}
