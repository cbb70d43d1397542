import cluster from 'node:cluster';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { checkReadable, paper } from '@/lib/archive/index';
import { siteClock } from '@/lib/time/clock';
import { announce } from './announce';
import { type Announcer, startAnnouncer } from './announcer';
import { ensureBuild } from './build';
import { makeDevelopmentSite } from './development';
import { greet } from './greet';
import { startKeeperProcess } from './keeper-process';
import { log } from './log';
import { startMetricsServer } from './metrics-server';
import { onceAnswered } from './once-answered';
import { keepsArchive, missingFolder } from './role';
import { type Serving, serve } from './serve';
import { readSettings, type Settings } from './settings';
import { tellCaches } from './tell-caches';
import { followFirst, startWorkers } from './workers';

/** How long requests in flight have to end when the site is told to stop. */
const STOP_MILLISECONDS = 15_000;

type Running = Pick<Serving, 'changed' | 'stop'> & { port: number };

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
  if (cluster.isWorker) return followFirst(await serve(settings));
  let running: Running | null = null;
  let announcer: Announcer | null = null;
  const missing = missingFolder();
  if (missing) log(missing);
  const keeper = keepsArchive()
    ? await startKeeperProcess(({ paths, seconds }) => {
        running?.changed(seconds);
        announcer?.changed(paths);
      })
    : null;
  await onceAnswered(checkReadable);
  if (keeper && settings.siteUrl && !development)
    announcer = startAnnouncer(settings.siteUrl, paper, siteClock(), async (announcement) =>
      keeper.isWriter ? announce(announcement) : [],
    );
  // Pages in links and cards name the paper's own address, also where SITE_URL does not publish it.
  process.env.PAPER_ADDRESS =
    (await onceAnswered(async () => (await paper()).site())).address || '';
  if (!development) await ensureBuild(process.cwd());
  running = await start(settings);
  if (settings.metricsPort !== null) startMetricsServer(settings.metricsPort, settings.workers > 1);
  const stop = async () => {
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
    announcer?.stop();
    await running?.stop();
    await keeper?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await Promise.all([
    keeper && tellCaches(settings, keeper),
    greet(settings, running.port, started),
  ]);
}

async function start(settings: Settings): Promise<Running> {
  if (settings.development) return startDevelopment(settings);
  if (settings.workers === 1) return serve(settings);
  return { ...(await startWorkers(settings.workers)), port: settings.port };
}

async function startDevelopment(settings: Settings): Promise<Running> {
  const { server, changed } = await makeDevelopmentSite(settings);
  server.listen(settings.port);
  await once(server, 'listening');
  return { changed, stop: async () => {}, port: (server.address() as AddressInfo).port };
}

main().catch((error: NodeJS.ErrnoException) => {
  const inUse =
    error.code === 'EADDRINUSE'
      ? `Port ${process.env.PORT} is in use. Stop what uses it, or set PORT to another number.`
      : null;
  log(inUse ?? error.message);
  process.exit(1);
});
