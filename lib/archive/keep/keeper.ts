import { existsSync } from 'node:fs';
import { archiveServer, type Location } from '../location';
import type { Carrier } from '../postgres/carrier';
import { HistoryFollower } from './follow-history';
import type { IngestReport } from './ingest-report';
import { type KeeperLock, takeLock } from './lock';
import { IngestQueue, type KeeperEvents } from './queue';
import { type Watch, type WatchMode, watchFolder, watchMode } from './watch';

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
  let keeper: Promise<Keeper | null> = Promise.resolve(null);
  const timer = setInterval(() => {
    const freed = takeLock(location.index);
    if (!freed) return;
    clearInterval(timer);
    events.note('The other process ended; this one keeps the index now.');
    keeper = keep(location, events, freed, mode);
    keeper.catch((error: unknown) => events.failed(error));
  }, LOCK_RETRY_MILLISECONDS);
  return {
    first: null,
    stop: async () => {
      clearInterval(timer);
      await (await keeper.catch(() => null))?.stop();
    },
  };
}

async function keep(
  location: Location,
  events: KeeperEvents,
  lock: KeeperLock,
  mode: WatchMode,
): Promise<Keeper> {
  const server = archiveServer();
  let carrier: Carrier | null = null;
  const work = new IngestQueue(
    location,
    {
      ...events,
      changed: (report, milliseconds) => {
        carrier?.kick();
        events.changed(report, milliseconds);
      },
    },
    lock,
  );
  const first = await work.scanOnce();
  if (server) {
    // What only papers on several nodes need is loaded by them alone.
    const { Carrier } = await import('../postgres/carrier');
    carrier = new Carrier(server.url, location.content, work, events);
    carrier.begin();
  }
  const guard = new Guard(work, events, mode);
  await guard.begin();
  const history = new HistoryFollower(location, work, events);
  history.begin();
  return {
    first,
    stop: async () => {
      await guard.end();
      await history.end();
      await carrier?.end();
      await work.end();
    },
  };
}

/** How soon it is noticed that the content folder or the index was taken away or replaced. */
const GUARD_MILLISECONDS = 500;

/**
 * Watches the content folder, and from time to time that it still is the same one: a watch is on a folder and not on
 * its name, and ends without a word when the folder is deleted, unmounted or linked anew.
 */
class Guard {
  private watch: Watch | null = null;
  private watched: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly work: IngestQueue,
    private readonly events: KeeperEvents,
    private readonly mode: WatchMode,
  ) {}

  async begin(): Promise<void> {
    await this.watchAnew(this.work.folder.identity());
    this.later();
  }

  async end(): Promise<void> {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
    await this.watch?.stop();
  }

  private later(): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          this.events.note(`The content folder could not be watched: ${reason}`);
        })
        .then(() => this.later());
    }, GUARD_MILLISECONDS);
  }

  private async look(): Promise<void> {
    this.work.checkIndex();
    const identity = this.work.folder.identity();
    if (identity !== this.watched) await this.watchAnew(identity);
    else if (await this.watch?.follow(this.work.links)) this.work.add('scan');
  }

  private async watchAnew(identity: string | null): Promise<void> {
    await this.watch?.stop();
    this.watch = null;
    this.watched = identity;
    if (identity !== null) {
      this.watch = await watchFolder(
        this.work.folder,
        this.mode,
        (happened) => this.work.add(happened),
        (path, reason) => {
          const which = path === '' ? 'The folder' : `The linked folder ${path}/`;
          this.events.note(`${which} is searched for changes every two seconds (${reason}).`);
        },
      );
      await this.watch.follow(this.work.links);
    }
    // What changed between the last look and the moment the watch began. Whoever waits for the keeper is told before.
    setImmediate(() => {
      if (!this.ended) this.work.add('scan');
    });
  }
}
