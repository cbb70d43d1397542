import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { followVersions, paper } from '@/lib/archive/index';
import { locate } from '@/lib/archive/location';
import { siteClock } from '@/lib/time/clock';
import { sharedLife } from './cache-headers';
import { drain } from './drain';
import { Edition } from './edition';
import { makeEditor } from './editor/editor';
import { makeErrorPages } from './error-pages';
import { makeSite } from './fastify';
import { log, logFailure } from './log';
import { changes, ingestSeconds, measure } from './metrics';
import { onceAnswered } from './once-answered';
import { PageCache } from './page-cache';
import { Pages } from './pages';
import { Pictures } from './pictures';
import { Pressure } from './pressure';
import { prewarm } from './prewarm';
import { purgesAnything } from './purge';
import type { Settings } from './settings';

/** A site that answers readers. */
export interface Serving {
  port: number;
  /**
   * The keeper's word that the index changed.
   * @param seconds that reading the files took
   */
  changed(seconds: number): void;
  /** Answers what is in flight and ends. */
  stop(): Promise<void>;
}

/** Serves the paper in this process: Next behind a page cache. The index is kept by another one. */
export async function serve(settings: Settings): Promise<Serving> {
  const gate = { closing: false };
  const cache = new PageCache(settings.cacheBytes);
  const pressure = new Pressure(settings.pressure);
  const edition = new Edition(paper, (touched) => {
    changes.inc();
    void prewarm(pages, cache, edition, pressure, touched);
  });
  const { default: makeNext } = await import('next');
  const nextApp = makeNext({ dev: false, port: settings.port });
  await nextApp.prepare();
  const next = nextApp.getRequestHandler();
  const { renderMilliseconds } = settings;
  const life = sharedLife(purgesAnything(settings.purge), settings.sharedSeconds);
  const clock = siteClock();
  const parts = { next, archive: paper, cache, clock, edition, pressure, life, renderMilliseconds };
  const pages = new Pages(parts);
  const app = await makeSite({
    ...settings,
    ...parts,
    pages,
    editor: makeEditor(settings.editor, settings.siteUrl),
    pictures: new Pictures({ ...parts, cacheFolder: locate().cache }),
    gate,
    errorPage: makeErrorPages(await onceAnswered(async () => (await paper()).site())),
  });
  measureSite(cache);
  pressure.start();
  await onceAnswered(() => edition.start());
  const listening = await followVersions(() => void edition.check(), log);
  // The first page loads the code of all; whoever starts the site waits for it, and no reader does.
  await pages.answer('/').catch((error: unknown) => logFailure('The front page failed.', error));
  await app.ready();
  app.server.listen(settings.port);
  await once(app.server, 'listening');
  return {
    port: (app.server.address() as AddressInfo).port,
    changed: (seconds) => {
      ingestSeconds.set(seconds);
      void edition.check();
    },
    stop: async () => {
      await drain(app.server, gate);
      edition.stop();
      await listening?.stop();
      pressure.stop();
      await app.close();
    },
  };
}

function measureSite(cache: PageCache): void {
  measure({
    cacheBytes: () => cache.bytes,
    cachedPages: () => cache.count,
    articles: async () => (await paper()).count(),
    problems: async () => (await (await paper()).problems()).length,
    archiveUp: async () =>
      (await paper()).version().then(
        () => true,
        () => false,
      ),
    indexBytes: () => statSync(locate().index, { throwIfNoEntry: false })?.size ?? 0,
  });
}
