import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Conventions } from '@/lib/content/conventions';
import type { ContentFolder } from './folder';
import { type Asked, type Prepared, prepareAll } from './prepare';
import type { ThreadAnswer, ThreadData } from './prepare-thread';

/** Files that go to a thread and come back at once. */
export const PART = 50;
/**
 * Parts that a thread has before it: about as many as it reads while the files of one transaction are written out, so that
 * it hardly waits; more would only take memory.
 */
const AHEAD = 24;
/** So many that this one reads files too where it would wait for the threads. */
const MOST_WAITING = 36;
/** A thread takes half a second to begin, in which this one reads about so many files. */
const WORTH_THREADS = 2000;
/** Of a thread's memory: what a part needs is soon gone, and V8 would let three times as much come together. */
const YOUNG_MEGABYTES = 16;
/** More would wait for the one that writes. */
const MOST_THREADS = 3;

/**
 * Files as they are about to be put into the index, in their order and some at a time. Where they are many and the
 * machine has processors for it, threads read them while the caller writes.
 */
export async function* preparing(
  folder: ContentFolder,
  asked: readonly Asked[],
  conventions: Conventions,
): AsyncGenerator<Prepared[]> {
  const parts = partsOf(asked);
  const count = Math.min(MOST_THREADS, availableParallelism() - 1);
  if (asked.length < WORTH_THREADS || count < 1) {
    for (const part of parts) yield await prepareAll(folder, part, conventions);
    return;
  }
  const threads = Array.from(
    { length: count },
    () => new Thread({ root: folder.root, conventions }),
  );
  try {
    const waiting: Part[] = [];
    let begun = 0;
    let asks = 0;
    const begin = () => {
      const part = parts[begun];
      const thread = threads[asks % count];
      begun += 1;
      asks += 1;
      // A thread that fails leaves its files to this one.
      if (part && thread)
        waiting.push(new Part(thread.ask(part).catch(() => prepareAll(folder, part, conventions))));
    };
    while (begun < AHEAD * count) begin();
    for (;;) {
      const next = waiting.shift();
      if (!next) return;
      // Hears what the threads have sent meanwhile.
      await new Promise(setImmediate);
      const own = parts[begun];
      if (!next.isThere && own && waiting.length < MOST_WAITING * count) {
        begun += 1;
        waiting.push(new Part(prepareAll(folder, own, conventions)));
      }
      yield await next.files;
      begin();
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function partsOf(asked: readonly Asked[]): Asked[][] {
  return Array.from({ length: Math.ceil(asked.length / PART) }, (_, index) =>
    asked.slice(index * PART, (index + 1) * PART),
  );
}

/** Files that are being read. */
class Part {
  isThere = false;

  constructor(readonly files: Promise<Prepared[]>) {
    const there = () => {
      this.isThere = true;
    };
    files.then(there, there);
  }
}

/** Answers in the order in which it was asked; once it failed, it answers nothing more. */
class Thread {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private failure: Error | null = null;

  constructor(data: ThreadData) {
    this.worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.worker.on('message', (answer: ThreadAnswer) => {
      const one = this.waiting.shift();
      if ('prepared' in answer) one?.resolve(answer.prepared);
      else one?.reject(new Error(answer.failed));
    });
    const fail = (error: Error) => {
      this.failure = error;
      for (const one of this.waiting.splice(0)) one.reject(error);
    };
    this.worker.on('error', fail);
    this.worker.on('exit', () => fail(new Error('The thread ended.')));
  }

  ask(asked: Asked[]): Promise<Prepared[]> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(asked);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

interface Waiting {
  resolve(prepared: Prepared[]): void;
  reject(error: Error): void;
}
