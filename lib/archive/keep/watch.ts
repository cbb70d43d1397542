import { subscribe } from '@parcel/watcher';
import type { ContentFolder } from './folder';

/** How long to wait after an event for others that belong to it: editors write a file in several steps. */
const SETTLE_MILLISECONDS = 40;
/** How often a folder is searched for changes where the system can not tell of them. */
const SCAN_MILLISECONDS = 2000;

export interface Watch {
  stop(): Promise<void>;
}

/** What happened: some files, or something that only a scan can tell. */
export type Happened = { paths: string[] } | 'scan';

/**
 * Calls back with what happened in a content folder, several events at once where they come together.
 * Network file systems tell nobody of changes: there, or with `BROADSHEET_WATCH=scan`, the folder is searched
 * every two seconds.
 * @param onScanning told once, with the reason, when the system can not tell of changes
 */
export async function watchFolder(
  folder: ContentFolder,
  onHappened: (happened: Happened) => void,
  onScanning: (reason: string) => void,
): Promise<Watch> {
  if (process.env.BROADSHEET_WATCH === 'scan') return watchByScanning(onHappened, onScanning, 'BROADSHEET_WATCH says so');
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
    return watchByScanning(onHappened, onScanning, error instanceof Error ? error.message : String(error));
  }
}

function watchByScanning(onHappened: (happened: Happened) => void, onScanning: (reason: string) => void, reason: string): Watch {
  onScanning(reason);
  const timer = setInterval(() => onHappened('scan'), SCAN_MILLISECONDS);
  return { stop: async () => clearInterval(timer) };
}
