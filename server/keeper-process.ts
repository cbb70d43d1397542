import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { archiveServer } from '@/lib/archive/location';
import type { KeeperMessage } from './keeper';
import { log, progressLine } from './log';

const RESTART_MILLISECONDS = 1000;

/** @param change paths of the files that were read, below the content folder, and the time it took */
type OnChanged = (change: { paths: string[]; seconds: number }) => void;

type OnHolds = (isWriter: boolean) => void;

interface KeeperProcess {
  /** Whether this node writes for all nodes of the paper: that of a paper on one machine always does. */
  readonly isWriter: boolean;
  stop(): Promise<void>;
}

/**
 * Starts the keeper and waits until the index is made, or so much of a new one that the newest articles can be shown.
 * One that dies later is started again; readers see the paper as it was until then.
 * @param onChanged called after every change a reader can see, with the time that reading it took
 * @throws Error when the keeper can not start at all, with its reason
 */
export async function startKeeperProcess(onChanged: OnChanged): Promise<KeeperProcess> {
  let stopping = false;
  let isWriter = archiveServer() === null;
  const onHolds: OnHolds = (holds) => {
    isWriter = holds;
  };
  let child: ChildProcess = await launch(onChanged, onHolds);
  const watchOver = () => {
    child.once('exit', async () => {
      if (stopping) return;
      log('The process that keeps the index ended; starting it again.');
      isWriter = archiveServer() === null;
      child = await relaunch(onChanged, onHolds);
      watchOver();
    });
  };
  watchOver();
  return {
    get isWriter() {
      return isWriter;
    },
    stop: async () => {
      stopping = true;
      if ((child.exitCode ?? child.signalCode) !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Tries until it succeeds: what kept the keeper from starting may be mended meanwhile. */
async function relaunch(onChanged: OnChanged, onHolds: OnHolds): Promise<ChildProcess> {
  let said = '';
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RESTART_MILLISECONDS));
    try {
      return await launch(onChanged, onHolds);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== said) log(`It could not be started: ${reason}`);
      said = reason;
    }
  }
}

function launch(onChanged: OnChanged, onHolds: OnHolds): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./keeper.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // One that runs ends or goes on, whatever failed; nobody else ends for it.
  child.on('error', (error) => log(`The process that keeps the index: ${error.message}.`));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(
        new Error(
          `The process that keeps the index ended (${signal ?? code}) before it was ready.`,
        ),
      ),
    );
    child.on('message', (message: KeeperMessage) => {
      switch (message.kind) {
        case 'progress':
          progressLine('Reading the content', message.done, message.total);
          if (message.readable) resolve(child);
          return;
        case 'ready':
          if (message.problems > 0)
            log(
              `${message.problems} of the files that were read have a problem; see them with "npx broadsheet check".`,
            );
          return resolve(child);
        case 'changed':
          for (const problem of message.problems) log(problem);
          return onChanged(message);
        case 'holds':
          return onHolds(message.isWriter);
        case 'note':
          return log(message.text);
        case 'failed':
          return reject(new Error(message.reason));
      }
    });
  });
}
