import { parentPort, workerData } from 'node:worker_threads';
import type { Conventions } from '@/lib/content/conventions';
import { ContentFolder } from './folder';
import { type Asked, type Prepared, prepareAll } from './prepare';

/** What a thread is told when it is made. */
export interface ThreadData {
  root: string;
  conventions: Conventions;
}

export type ThreadAnswer = { prepared: Prepared[] } | { failed: string };

/** A thread of the keeper that reads articles while the first one writes them into the index. */
const { root, conventions } = workerData as ThreadData;
const folder = new ContentFolder(root);
parentPort?.on('message', async (asked: Asked[]) => {
  const answer: ThreadAnswer = await prepareAll(folder, asked, conventions).then(
    (prepared) => ({ prepared }),
    (error: unknown) => ({ failed: String(error) }),
  );
  parentPort?.postMessage(answer);
});
