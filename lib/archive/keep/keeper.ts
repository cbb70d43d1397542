import { existsSync } from 'node:fs';
import { isDamage, openToWrite, removeIndex, type Store } from '../database';
import type { Location } from '../location';
import { ContentFolder } from './folder';
import { Ingest, type IngestReport, type Progress } from './ingest';
import { type KeeperLock, takeLock } from './lock';
import { type Happened, type Watch, type WatchMode, watchFolder, watchMode } from './watch';

/** What the keeper tells whoever started it. */
export interface KeeperEvents {
  progress: Progress;
  /** After every change to the index. */
  changed(report: IngestReport): void;
  /** Something of note that is no problem of a file, in a sentence. */
  note(text: string): void;
}

export interface Keeper {
  /** What the first scan found; null while another process keeps the same index. */
  first: IngestReport | null;
  stop(): Promise<void>;
}

const LOCK_RETRY_MILLISECONDS = 500;

/**
 * Keeps an index in step with its folder until it is stopped: reads everything once, then watches. While another
 * process keeps the same index it stands by, and takes over when that one ends.
 * @throws Error when there is no content folder
 */
export async function startKeeper(
  location: Location,
  events: KeeperEvents,
  mode: WatchMode = watchMode(),
): Promise<Keeper> {
  if (!existsSync(location.content)) {
    throw new Error(
      `There is no folder ${location.content}. Make it, or set BROADSHEET_CONTENT to the folder that holds the paper.`,
    );
  }
  const lock = takeLock(location.index);
  if (lock) return keep(location, events, lock, mode);
  events.note('Another process keeps the index of this folder; this one stands by.');
  let keeper: Keeper | null = null;
  const timer = setInterval(async () => {
    const freed = takeLock(location.index);
    if (!freed) return;
    clearInterval(timer);
    events.note('The other process ended; this one keeps the index now.');
    keeper = await keep(location, events, freed, mode);
  }, LOCK_RETRY_MILLISECONDS);
  return {
    first: null,
    stop: async () => {
      clearInterval(timer);
      await keeper?.stop();
    },
  };
}

async function keep(
  location: Location,
  events: KeeperEvents,
  lock: KeeperLock,
  mode: WatchMode,
): Promise<Keeper> {
  const work = new IngestQueue(location, events);
  const first = await work.scanOnce();
  const watch: Watch = await watchFolder(
    work.folder,
    mode,
    (happened) => work.add(happened),
    (reason) => events.note(`The folder is searched for changes every two seconds (${reason}).`),
  );
  // What changed between the first look and the moment the watch began.
  work.add('scan');
  return {
    first,
    stop: async () => {
      await watch.stop();
      await work.end();
      lock.release();
    },
  };
}

/** Does one thing after the other, and makes the index anew when it is found damaged. */
class IngestQueue {
  readonly folder: ContentFolder;
  private store: Store;
  private ingest: Ingest;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly location: Location,
    private readonly events: KeeperEvents,
  ) {
    this.folder = new ContentFolder(location.content);
    this.store = openToWrite(location.index);
    this.ingest = new Ingest(this.store, this.folder);
  }

  async scanOnce(): Promise<IngestReport> {
    return this.healing(() => this.ingest.scan(this.events.progress));
  }

  add(happened: Happened): void {
    this.last = this.last.then(async () => {
      try {
        const report = await this.healing(() =>
          happened === 'scan' ? this.ingest.scan() : this.ingest.look(happened.paths),
        );
        if (report.changed || report.problems.length > 0) this.events.changed(report);
      } catch (error) {
        this.events.note(
          `A change could not be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    });
  }

  async end(): Promise<void> {
    await this.last;
    this.store.close();
  }

  private async healing(work: () => Promise<IngestReport>): Promise<IngestReport> {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.events.note('The index is damaged and is made anew from the files.');
      this.store.close();
      removeIndex(this.location.index);
      this.store = openToWrite(this.location.index);
      this.ingest = new Ingest(this.store, this.folder);
      return this.ingest.scan(this.events.progress);
    }
  }
}
