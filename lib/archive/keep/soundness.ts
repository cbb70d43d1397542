import { Worker } from 'node:worker_threads';

/**
 * Looks through the whole of an index in a thread. Of an archive of a hundred thousand articles that takes seconds, and
 * nobody should wait for it: a damaged part that is asked for before is found then.
 * @returns true where nothing is wrong, or nothing could be found out
 */
export function isSoundThroughout(index: string): Promise<boolean> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./soundness-thread.js', import.meta.url), {
      workerData: index,
      execArgv: [],
    });
    thread.once('message', (sound: boolean) => {
      resolve(sound);
      void thread.terminate();
    });
    thread.once('error', () => resolve(true));
    // A keeper that is told to stop does not wait for it.
    thread.unref();
  });
}
