import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { log } from './log';
import type { Serving } from './serve';

/** What the first process tells those that serve. */
interface WorkerMessage {
  kind: 'changed';
  seconds: number;
}

const RESTART_MILLISECONDS = 500;

/**
 * Serves in several processes on one port and one index. One that dies is replaced; readers notice nothing but the
 * connections it held.
 * @throws Error when a process ends before it serves for the first time
 */
export async function startWorkers(count: number): Promise<Pick<Serving, 'changed' | 'stop'>> {
  let stopping = false;
  const workers = () => Object.values(cluster.workers ?? {}).filter((one) => one !== undefined);
  const first = await Promise.all(Array.from({ length: count }, () => start()));
  for (const worker of first) watchOver(worker);

  function watchOver(worker: Worker): void {
    worker.once('exit', async (code, signal) => {
      if (stopping) return;
      log(`A process that serves ended (${signal ?? code}); starting another.`);
      await after(RESTART_MILLISECONDS);
      if (!stopping) watchOver(cluster.fork());
    });
  }

  return {
    changed: (seconds) => {
      for (const worker of workers())
        worker.send({ kind: 'changed', seconds } satisfies WorkerMessage);
    },
    stop: async () => {
      stopping = true;
      const running = workers();
      const ended = running.map((worker) => once(worker, 'exit'));
      for (const worker of running) worker.process.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
}

async function start(): Promise<Worker> {
  const worker = cluster.fork();
  const failed = once(worker, 'exit').then(([code]) => {
    throw new Error(`A process that serves ended with code ${code} before it was ready.`);
  });
  await Promise.race([once(worker, 'listening'), failed]);
  failed.catch(() => {});
  return worker;
}

/** Lets this process, started by `startWorkers`, follow the first one: its word of changes, and its end. */
export function followFirst(serving: Serving): void {
  process.on('message', (message: WorkerMessage) => {
    if (message.kind === 'changed') serving.changed(message.seconds);
  });
  process.once('SIGTERM', async () => {
    await serving.stop();
    process.exit(0);
  });
  // The terminal sends Ctrl-C to everybody; the first process decides when the others end.
  process.on('SIGINT', () => {});
}
