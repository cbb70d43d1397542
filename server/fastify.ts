import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { pathOf } from './cache-key';
import type { Editor } from './editor/editor';
import type { ErrorPage } from './error-pages';
import { fastPath } from './fast-path';
import { type HealthParts, health } from './health';
import { LONGEST_PATH, limitServer, refuseMalformed, SERVER_OPTIONS } from './limits';
import { logger } from './log';
import { observe } from './observe';
import type { Pages } from './pages';
import { type ReaderParts, readers } from './readers';
import { refusals } from './refusals';

interface SiteParts extends HealthParts, ReaderParts {
  pages: Pages;
  editor: Editor;
  errorPage: (status: number) => ErrorPage;
  /** True once the site is told to stop: every answer then ends its connection. */
  gate: { closing: boolean };
  /** Whose word on the address of a reader is taken: hops before this server, or their addresses. */
  trustProxy: number | string[] | false;
}

/** An address that can not be decoded leads nowhere; Fastify would end it before anybody shows the page that says so. */
const NOWHERE = '/-';

/** The HTTP server of a site that runs: what a request meets, in order. */
export async function makeSite(parts: SiteParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    // Pages in memory are answered here; all that follows is for the rest.
    serverFactory: (handler) =>
      limitServer(createServer(SERVER_OPTIONS, fastPath(parts.pages, parts.gate, handler))),
    clientErrorHandler: refuseMalformed,
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : NOWHERE),
    routerOptions: { maxParamLength: LONGEST_PATH },
    trustProxy: trustOf(parts.trustProxy),
    genReqId: () => randomUUID(),
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    // Requests that are here when the site stops are answered; the gate tells their connections to end.
    return503OnClosing: false,
  });
  observe(app, parts);
  // Whoever edits sends files, which nobody else may.
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (!parts.editor.serves(raw)) return;
    reply.hijack();
    await parts.editor.answer(raw, reply.raw);
  });
  refusals(app, parts);
  await app.register(rateLimit, { global: false });
  await app.register(health, parts);
  await app.register(readers, parts);
  return app;
}

/** Of several proxies in a row the nearest are believed, as many as the operator counted. */
function trustOf(trusted: SiteParts['trustProxy']) {
  return typeof trusted === 'number' ? (_: string, hop: number) => hop < trusted : trusted;
}

function isReadable(url: string): boolean {
  try {
    decodeURI(pathOf(url));
    return true;
  } catch {
    return false;
  }
}
