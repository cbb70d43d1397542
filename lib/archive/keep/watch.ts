import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type AsyncSubscription, subscribe } from '@parcel/watcher';
import type { ContentFolder, LinkedFolder } from './folder';

/** How long to wait after an event for others that belong to it: editors write a file in several steps. */
const SETTLE_MILLISECONDS = 40;
/** How changes are found: told by the system, or by searching the folder again and again. */
export type WatchMode = { by: 'system' } | { by: 'scan'; everyMilliseconds: number };

const SCANNING = { by: 'scan', everyMilliseconds: 2000 } as const;

/** What the operator chose: `BROADSHEET_WATCH=scan` for folders on a network, where the system tells nobody. */
export function watchMode(chosen = process.env.BROADSHEET_WATCH): WatchMode {
  return chosen === 'scan' ? SCANNING : { by: 'system' };
}

export interface Watch {
  /**
   * Watches these linked folders too, which the system does not count to the content folder, and no others. One that
   * can not be watched is searched and does not keep the others from being watched. Never rejects.
   * @returns whether one of them was not watched before, so that only a scan tells what has happened in it
   */
  follow(links: readonly LinkedFolder[]): Promise<boolean>;
  stop(): Promise<void>;
}

/** What happened: some files, or something that only a scan can tell. */
export type Happened = { paths: string[] } | 'scan';

/**
 * Calls back with what happened in a content folder, several events at once where they come together.
 * Where the system can not tell of changes at all, the folder is searched every two seconds.
 * @param onScanning told once for each folder, with the reason, when the system can not tell of changes in it; the
 *   folder is its path below the content folder, empty for that itself
 */
export async function watchFolder(
  folder: ContentFolder,
  mode: WatchMode,
  onHappened: (happened: Happened) => void,
  onScanning: (path: string, reason: string) => void,
): Promise<Watch> {
  if (mode.by === 'scan') return watchByScanning(mode.everyMilliseconds, onHappened);
  const watch = new SystemWatch(onHappened, onScanning);
  try {
    await watch.begin({ path: '', real: realpathSync(folder.root) });
    return watch;
  } catch (error) {
    await watch.stop();
    onScanning('', reasonOf(error));
    return watchByScanning(SCANNING.everyMilliseconds, onHappened);
  }
}

class SystemWatch implements Watch {
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  /** By the real path. */
  private readonly subscriptions = new Map<string, AsyncSubscription>();
  /** Real paths of what the system can not watch, searched for as long as there are any. */
  private readonly searched = new Set<string>();
  private search: NodeJS.Timeout | null = null;
  private root = '';

  constructor(
    private readonly onHappened: (happened: Happened) => void,
    private readonly onScanning: (path: string, reason: string) => void,
  ) {}

  async begin({ path, real }: LinkedFolder): Promise<void> {
    if (path === '') this.root = real;
    const subscription = await subscribe(real, (error, events) => {
      // Too many changes at once for the system to list: only a scan finds them all.
      if (error) return this.onHappened('scan');
      for (const event of events) this.pending.add(pathOf(event.path, path, real));
      this.pending.delete('');
      if (this.pending.size > 0)
        this.timer ??= setTimeout(() => this.settle(), SETTLE_MILLISECONDS);
    });
    this.subscriptions.set(real, subscription);
  }

  async follow(links: readonly LinkedFolder[]): Promise<boolean> {
    const wanted = new Set([this.root, ...links.map((link) => link.real)]);
    for (const [real, subscription] of this.subscriptions) {
      if (wanted.has(real)) continue;
      this.subscriptions.delete(real);
      await ended(subscription);
    }
    for (const real of this.searched) if (!wanted.has(real)) this.searched.delete(real);
    const fresh = links.filter(
      ({ real }) => !this.subscriptions.has(real) && !this.searched.has(real),
    );
    for (const link of fresh) await this.beginOrSearch(link);
    this.searchAsNeeded();
    return fresh.length > 0;
  }

  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.searched.clear();
    this.searchAsNeeded();
    for (const subscription of this.subscriptions.values()) await ended(subscription);
    this.subscriptions.clear();
  }

  private async beginOrSearch(link: LinkedFolder): Promise<void> {
    try {
      await this.begin(link);
    } catch (error) {
      this.searched.add(link.real);
      this.onScanning(link.path, reasonOf(error));
    }
  }

  private searchAsNeeded(): void {
    if (this.searched.size > 0) {
      this.search ??= setInterval(() => this.onHappened('scan'), SCANNING.everyMilliseconds);
    } else if (this.search) {
      clearInterval(this.search);
      this.search = null;
    }
  }

  private settle(): void {
    this.timer = null;
    const paths = [...this.pending];
    this.pending.clear();
    this.onHappened({ paths });
  }
}

/** A folder that is gone can not be given back to the system; it has been already. */
async function ended(subscription: AsyncSubscription): Promise<void> {
  await subscription.unsubscribe().catch(() => {});
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Path below the content folder with forward slashes; empty for what is not below it. */
function pathOf(absolute: string, path: string, real: string): string {
  const below = relative(real, absolute).split(sep).join('/');
  if (below.startsWith('../')) return '';
  return [path, below].filter(Boolean).join('/');
}

function watchByScanning(milliseconds: number, onHappened: (happened: Happened) => void): Watch {
  const timer = setInterval(() => onHappened('scan'), milliseconds);
  return { follow: async () => false, stop: async () => clearInterval(timer) };
}
