import { once } from 'node:events';
import { type IncomingHttpHeaders, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Archive } from '@/lib/archive/archive';
import { ArchiveAway } from '@/lib/archive/archive-away';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { sharedLife } from './cache-headers';
import { makeEditor } from './editor/editor';
import { makeErrorPages } from './error-pages';
import { makeSite } from './fastify';
import { PageCache } from './page-cache';
import { Pages } from './pages';
import { Pictures } from './pictures';
import type { NextHandler } from './render';

/** What a server answered, as it came over the wire. */
export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks a server and decodes nothing. */
export async function ask(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<WireAnswer> {
  const asked = request(url, { method, headers, agent: false }).end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

export const STORY = '/world/2025/09/01/a';

const ARTICLE = article({ title: 'A', slug: 'a', published: '2025-09-01', aliases: ['/old'] });

/** The answer of a Next that works: a whole page that says how often it was rendered. */
export function sendHtml(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
      'set-cookie': 'next=1',
      'x-powered-by': 'Next.js',
    })
    .end(
      `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><h1>A</h1>${text} ${'words '.repeat(400)}</body></html>`,
    );
}

/** It is there to be asked, as an open connection is, and answers nothing. */
const archiveAway = new Proxy({} as Archive, {
  // Whoever awaits the archive itself asks for this.
  get: (_, verb) =>
    verb === 'then' ? undefined : () => Promise.reject(new ArchiveAway('nobody answers.', null)),
});

/** A site whose Next is the test's. Everything before Next is real: the archive, the server, the sockets. */
export class SiteFixture {
  /** Paths Next was asked for, in order. */
  readonly rendered: string[] = [];
  readonly edition = { current: 'first' };
  readonly pressure = { isHigh: false };
  readonly gate = { closing: false };
  readonly cache = new PageCache(50_000_000);
  /** The server that holds the archive can not be reached. */
  isArchiveAway = false;

  private constructor(
    readonly paper: PaperFixture,
    /** What Next does with a request. */
    public next: (path: string, response: ServerResponse, count: number) => unknown,
    private readonly app: Awaited<ReturnType<typeof makeSite>>,
    readonly pages: Pages,
    readonly pictures: Pictures,
    readonly url: string,
  ) {}

  static async start(more: { renderMilliseconds?: number; trustProxy?: number } = {}) {
    const paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': ARTICLE });
    let fixture: SiteFixture | null = null;
    const next: NextHandler = async (asked, response) => {
      const path = asked.url ?? '';
      fixture?.rendered.push(path);
      await fixture?.next(path, response, fixture.rendered.length);
    };
    const parts = {
      next,
      archive: async () => (fixture?.isArchiveAway ? archiveAway : paper.archive),
      cache: new PageCache(50_000_000),
      clock: paper.clock,
      edition: { current: 'first' },
      pressure: { isHigh: false },
      life: sharedLife(false),
      renderMilliseconds: more.renderMilliseconds ?? 5000,
    };
    const pages = new Pages(parts);
    const pictures = new Pictures({ ...parts, cacheFolder: paper.location.cache });
    const gate = { closing: false };
    const app = await makeSite({
      editor: makeEditor({ mode: 'off' }, null),
      ...parts,
      pages,
      pictures,
      gate,
      errorPage: makeErrorPages({ name: 'The Test', language: 'en-GB' }),
      metricsToken: 'the-token',
      searchesPerMinute: 3,
      trustProxy: more.trustProxy ?? false,
    });
    await app.ready();
    app.server.listen(0);
    await once(app.server, 'listening');
    const { port } = app.server.address() as AddressInfo;
    const works = (path: string, response: ServerResponse, count: number) =>
      fixture?.isArchiveAway
        ? response.writeHead(503).end('The archive is away.')
        : sendHtml(response, path.startsWith('/-/') ? 404 : 200, `${path} render ${count}`);
    fixture = new SiteFixture(paper, works, app, pages, pictures, `http://localhost:${port}`);
    Object.assign(fixture, {
      edition: parts.edition,
      pressure: parts.pressure,
      cache: parts.cache,
      gate,
    });
    return fixture;
  }

  get server() {
    return this.app.server;
  }

  ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<WireAnswer> {
    return ask(this.url + path, headers, method);
  }

  async stop(): Promise<void> {
    this.app.server.closeAllConnections();
    this.app.server.close();
    await this.app.close();
    await this.paper.end();
  }
}
