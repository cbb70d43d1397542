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

// Each process takes its connections from the system by itself. By default Node's first process hands them out in
// turn, and the one handed to a process that has just died is never answered nor closed: its reader waits for ever.
cluster.schedulingPolicy = cluster.SCHED_NONE;

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
    const replace = async (why: string) => {
      if (stopping) return;
      log(`A process that serves ended (${why}); starting another.`);
      await after(RESTART_MILLISECONDS);
      if (!stopping) watchOver(fork());
    };
    worker.once('exit', (code, signal) => replace(String(signal ?? code)));
    // One that the system could not start at all never ends.
    if (worker.process.pid === undefined) worker.once('error', (error) => replace(error.message));
  }

  return {
    changed: (seconds) => {
      for (const worker of workers()) tell(worker, { kind: 'changed', seconds });
    },
    stop: async () => {
      stopping = true;
      const running = workers().filter((worker) => !worker.isDead());
      const ended = running.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
      for (const worker of running) worker.process.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
}

/** What goes wrong with one process and its channel is told, and never the end of the first process. */
function fork(): Worker {
  const worker = cluster.fork();
  worker.on('error', (error) => log(`A process that serves: ${error.message}.`));
  return worker;
}

/** One that is dying hears nothing any more; its successor reads the index for itself. */
function tell(worker: Worker, message: WorkerMessage): void {
  if (!worker.isConnected()) return;
  worker.send(message, (error: Error | null) => {
    if (error) log(`A process that serves was not told of a change: ${error.message}.`);
  });
}

async function start(): Promise<Worker> {
  const worker = fork();
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
