import type { IncomingMessage, ServerResponse } from 'node:http';

const SCRIPT_PATH = '/-/reload.js';
const EVENTS_PATH = '/-/reload';
const SCRIPT = `new EventSource('${EVENTS_PATH}').onmessage = () => location.reload();\n`;

/** Lets the browsers of the people who make the paper show an edited file at once. Development only. */
interface ReloadChannel {
  serves(url: string): boolean;
  serve(request: IncomingMessage, response: ServerResponse): void;
  /** Tells every open page that the content changed. */
  announce(): void;
}

export function makeReloadChannel(): ReloadChannel {
  const open = new Set<ServerResponse>();
  return {
    serves: (url) => url === SCRIPT_PATH || url === EVENTS_PATH,
    serve: (request, response) => {
      if (request.url === SCRIPT_PATH) {
        response
          .writeHead(200, {
            'content-type': 'text/javascript; charset=utf-8',
            'cache-control': 'no-store',
          })
          .end(SCRIPT);
        return;
      }
      response
        .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .flushHeaders();
      open.add(response);
      request.once('close', () => open.delete(response));
    },
    announce: () => {
      for (const response of open) response.write('data: changed\n\n');
    },
  };
}
