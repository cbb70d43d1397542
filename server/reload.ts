import type { IncomingMessage, ServerResponse } from 'node:http';

const SCRIPT_PATH = '/-/reload.js';
const EVENTS_PATH = '/-/reload';
const PROBLEMS_PATH = '/-/problems';
/** Shows a changed page, and in a corner of each what is wrong with the content. */
const SCRIPT = `new EventSource('${EVENTS_PATH}').onmessage = () => location.reload();
addEventListener('load', async () => {
  const html = await (await fetch('${PROBLEMS_PATH}')).text();
  if (!html) return;
  const corner = document.createElement('content-problems');
  corner.attachShadow({ mode: 'open' }).innerHTML = html;
  document.body.append(corner);
});
`;

/** Lets the browsers of the people who make the paper show an edited file at once, and what is wrong with it. Development only. */
interface ReloadChannel {
  serves(url: string): boolean;
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Tells every open page that the content changed. */
  announce(): void;
}

/** @param problems makes the HTML of what is wrong; empty where nothing is */
export function makeReloadChannel(problems: () => Promise<string>): ReloadChannel {
  const open = new Set<ServerResponse>();
  return {
    serves: (url) => url === SCRIPT_PATH || url === EVENTS_PATH || url === PROBLEMS_PATH,
    serve: async (request, response) => {
      if (request.url !== EVENTS_PATH) {
        const isScript = request.url === SCRIPT_PATH;
        const body = isScript ? SCRIPT : await problems();
        const type = isScript ? 'text/javascript' : 'text/html';
        response
          .writeHead(200, {
            'content-type': `${type}; charset=utf-8`,
            'cache-control': 'no-store',
          })
          .end(body);
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
