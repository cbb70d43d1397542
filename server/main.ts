import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { paper } from '@/lib/archive/index';
import { siteClock } from '@/lib/time/clock';
import { startAnnouncer } from './announcer';
import { ensureBuild } from './build';
import { makeServer } from './http';
import { startKeeperProcess } from './keeper-process';
import { log } from './log';
import { makeReloadChannel } from './reload';
import { readSettings } from './settings';

/** How long requests in flight have to end when the site is told to stop. */
const STOP_MILLISECONDS = 10_000;

/**
 * Starts the site: reads the content, builds when there is no build of the present sources, serves.
 * `tsx server/main.ts` for readers, `tsx server/main.ts dev` for its makers.
 */
async function main(): Promise<void> {
  const started = Date.now();
  const development = process.argv[2] === 'dev';
  const settings = readSettings(process.env, development);
  // Next and React read this when they are loaded, so it is set before they are.
  Object.assign(process.env, {
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
  });
  const reload = development ? makeReloadChannel() : null;
  const announcer =
    settings.siteUrl && !development ? startAnnouncer(settings.siteUrl, paper, siteClock()) : null;
  const keeper = await startKeeperProcess((paths) => {
    reload?.announce();
    announcer?.changed(paths);
  });
  // Pages in links and cards name the paper's own address, also where SITE_URL does not publish it.
  process.env.PAPER_ADDRESS = (await (await paper()).site()).address || '';
  if (!development) await ensureBuild(process.cwd());
  const { default: next } = await import('next');
  const server = makeServer((request, response) => handler(request, response), reload);
  const app = next({ dev: development, port: settings.port, httpServer: server });
  await app.prepare();
  const handler = app.getRequestHandler();
  server.listen(settings.port);
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const { port } = server.address() as AddressInfo;
  const archive = await paper();
  const site = await archive.site();
  if (!settings.siteUrl && !development)
    log('SITE_URL is not set: search engines are told to leave this site alone.');
  log(
    `${site.name}, ${await archive.count()} articles, is at ${settings.siteUrl ?? `http://localhost:${port}`} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  const stop = async () => {
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
    announcer?.stop();
    server.close();
    server.closeIdleConnections();
    await keeper.stop();
    if (!development) await once(server, 'close').catch(() => {});
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: NodeJS.ErrnoException) => {
  const inUse =
    error.code === 'EADDRINUSE'
      ? `Port ${process.env.PORT} is in use. Stop what uses it, or set PORT to another number.`
      : null;
  log(inUse ?? error.message);
  process.exit(1);
});
