import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { withoutPass } from '@/lib/address/behind-pass';
import { newsroom, paper } from '@/lib/archive/index';
import { answerFor } from './address';
import { makeEditor } from './editor/editor';
import { logFailure } from './log';
import { overlayHtml } from './overlay';
import { makeReloadChannel } from './reload';
import type { NextHandler } from './render';
import type { Settings } from './settings';

/** The worst of them; they are counted in the corner of a page. */
const MOST_PROBLEMS = 500;

/** A site for its makers: Next's development server, told where addresses lead, and pages that reload by themselves. */
interface DevelopmentSite {
  server: Server;
  /** Tells every open page that the content changed. */
  changed(): void;
}

/** Makes it. Nothing is kept in memory: every page is rendered as its code and its content are now. */
export async function makeDevelopmentSite({
  port,
  editor: settings,
  siteUrl,
}: Pick<Settings, 'port' | 'editor' | 'siteUrl'>): Promise<DevelopmentSite> {
  const editor = makeEditor(settings, siteUrl);
  const reload = makeReloadChannel(problemsHtml);
  let handler: NextHandler | null = null;
  const server = createServer((request, response) => {
    const answered = editor.serves(request)
      ? editor.answer(request, response)
      : reload.serves(request.url ?? '/')
        ? reload.serve(request, response)
        : answer(request, response, handler);
    answered.catch((error: unknown) => {
      logFailure(`${request.method} ${withoutPass(request.url ?? '')} failed.`, error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('This page failed; the terminal says why.\n');
    });
  });
  const { default: next } = await import('next');
  const app = next({ dev: true, port, httpServer: server });
  await app.prepare();
  handler = app.getRequestHandler();
  return { server, changed: () => reload.announce() };
}

/** What is wrong with the content now. */
async function problemsHtml(): Promise<string> {
  const { problems } = await (await newsroom()).problems({
    page: 1,
    size: MOST_PROBLEMS,
  });
  return overlayHtml(problems);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handler: NextHandler | null,
): Promise<void> {
  const leads = await answerFor(request.url ?? '/', await paper());
  if (leads.kind === 'redirect') {
    response.writeHead(308, { location: leads.to }).end();
    return;
  }
  if (leads.kind === 'unread') {
    response.writeHead(503, { 'retry-after': '1' }).end('The archive is still being read.\n');
    return;
  }
  request.url = leads.path;
  response.statusCode = leads.status;
  if (leads.status === 410) keepStatus(response, 410);
  await handler?.(request, response);
}

/** Next answers 200 for every page it can render; a page that says "gone" must not. */
function keepStatus(response: ServerResponse, status: number): void {
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = ((_: number, ...rest: unknown[]) =>
    writeHead(status, ...rest)) as typeof response.writeHead;
}
