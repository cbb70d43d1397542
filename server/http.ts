import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { paper } from '@/lib/archive/index';
import { answerFor } from './address';
import { log } from './log';
import type { ReloadChannel } from './reload';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The HTTP server in front of Next: it decides where an address leads, and lets Next render the rest.
 * @param next Next's own request handler
 * @param reload tells development browsers of changed content; null in production
 */
export function makeServer(next: Handler, reload: ReloadChannel | null): Server {
  return createServer((request, response) => {
    handle(request, response, next, reload).catch((error: unknown) => {
      log(
        `${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`,
      );
      if (!response.headersSent)
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong on our side. Please try again in a moment.\n');
    });
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  next: Handler,
  reload: ReloadChannel | null,
): Promise<void> {
  const url = request.url ?? '/';
  if (reload?.serves(url)) return reload.serve(request, response);
  // Next's development tools post; nothing that a reader uses does.
  if (!reload && request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const answer = await answerFor(url, await paper());
  if (answer.kind === 'redirect') {
    response.writeHead(308, { location: answer.to }).end();
    return;
  }
  request.url = answer.path;
  response.statusCode = answer.status;
  if (answer.status === 410) keepStatus(response, 410);
  await next(request, response);
}

/** Next answers 200 for every page it can render; a page that says "gone" must not. */
function keepStatus(response: ServerResponse, status: number): void {
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = ((_: number, ...rest: unknown[]) =>
    writeHead(status, ...rest)) as typeof response.writeHead;
}
