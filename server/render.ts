import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import inject, { type DispatchFunc, type Response } from 'light-my-request';
import { withoutPass } from '@/lib/address/behind-pass';

/** Next's own request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What Next answered, whole. */
export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** A page that could not be rendered, and how that showed. */
export class RenderError extends Error {
  constructor(
    readonly path: string,
    readonly reason: 'timeout' | 'away' | 'threw' | 'status' | 'empty' | 'torn',
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${withoutPass(path)} could not be rendered: ${message}`, options);
    this.name = 'RenderError';
  }
}

/**
 * Asks Next for a path, in this process and without a socket, as one plain reader without cookies would: nothing of
 * the request that it is asked for reaches the page, so nothing of it can be kept and shown to others.
 * @param status that the page is to have; Next answers 200 for the page that says "withdrawn"
 * @param milliseconds after which it is given up
 * @throws RenderError when there is no whole answer
 */
export async function render(
  next: NextHandler,
  path: string,
  status: number,
  milliseconds: number,
): Promise<Rendered> {
  const { statusCode, headers, rawPayload } = await ask(next, path, milliseconds);
  const rendered = { status: statusCode, headers, body: rawPayload };
  // Both are a route's own word: what it needs is away, and says which; it was asked for a form it does not make.
  if (statusCode === 503) throw new RenderError(path, 'away', rawPayload.toString().trim());
  if (statusCode >= 500 && statusCode !== 501)
    throw new RenderError(path, 'status', `Next answered ${statusCode}.`);
  if (rawPayload.length === 0 && statusCode === 200)
    throw new RenderError(path, 'empty', 'Next answered nothing.');
  if (String(headers['content-type']).startsWith('text/html') && !endsWhole(rawPayload))
    throw new RenderError(path, 'torn', 'the page has no end.');
  return statusCode === 200 ? { ...rendered, status } : rendered;
}

function ask(next: NextHandler, path: string, milliseconds: number): Promise<Response> {
  return new Promise((resolve, reject) => {
    let open: ServerResponse | null = null;
    const timer = setTimeout(() => {
      reject(new RenderError(path, 'timeout', `no answer in ${milliseconds} ms.`));
      // Tells Next that nobody waits any more.
      open?.destroy();
    }, milliseconds);
    const failed = (cause: unknown) => {
      clearTimeout(timer);
      const words = cause instanceof Error ? cause.message : String(cause);
      reject(new RenderError(path, 'threw', words, { cause }));
    };
    const dispatch: DispatchFunc = (request, response) => {
      open = response;
      // A handler may also throw before it answers a promise.
      Promise.resolve()
        .then(() => next(request, response))
        .catch(failed);
    };
    inject(
      dispatch,
      { method: 'GET', url: path, headers: { host: 'localhost' } },
      (error, response) => {
        clearTimeout(timer);
        if (response) resolve(response);
        else failed(error);
      },
    );
  });
}

/** A stream that broke off leaves a page without its last tag. */
function endsWhole(body: Buffer): boolean {
  return body.subarray(-40).toString('latin1').trimEnd().endsWith('</html>');
}
