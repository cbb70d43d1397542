import { subscribe } from '@parcel/watcher';
import type { ContentFolder } from './folder';

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
  stop(): Promise<void>;
}

/** What happened: some files, or something that only a scan can tell. */
export type Happened = { paths: string[] } | 'scan';

/**
 * Calls back with what happened in a content folder, several events at once where they come together.
 * Where the system can not tell of changes at all, the folder is searched every two seconds.
 * @param onScanning told once, with the reason, when the system can not tell of changes
 */
export async function watchFolder(
  folder: ContentFolder,
  mode: WatchMode,
  onHappened: (happened: Happened) => void,
  onScanning: (reason: string) => void,
): Promise<Watch> {
  if (mode.by === 'scan') return watchByScanning(mode.everyMilliseconds, onHappened);
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const settle = () => {
    timer = null;
    const paths = [...pending];
    pending.clear();
    onHappened({ paths });
  };
  try {
    const subscription = await subscribe(folder.root, (error, events) => {
      // Too many changes at once for the system to list: only a scan finds them all.
      if (error) return onHappened('scan');
      for (const event of events) {
        const path = folder.relative(event.path);
        if (path) pending.add(path);
      }
      if (pending.size > 0) timer ??= setTimeout(settle, SETTLE_MILLISECONDS);
    });
    return {
      stop: async () => {
        if (timer) clearTimeout(timer);
        await subscription.unsubscribe();
      },
    };
  } catch (error) {
    onScanning(error instanceof Error ? error.message : String(error));
    return watchByScanning(SCANNING.everyMilliseconds, onHappened);
  }
}

function watchByScanning(milliseconds: number, onHappened: (happened: Happened) => void): Watch {
  const timer = setInterval(() => onHappened('scan'), milliseconds);
  return { stop: async () => clearInterval(timer) };
}
