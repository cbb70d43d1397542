import type { Archive } from '@/lib/archive/archive';
import type { Clock } from '@/lib/time/clock';
import { type Announcement, announce } from './announce';
import { log } from './log';

/** Changes are gathered for so long, so that a busy desk's saves are one message. */
const GATHER_MILLISECONDS = 15_000;

export interface Announcer {
  /** Files that were read anew, by their paths below the content folder. */
  changed(paths: string[]): void;
  /** Tells of what has changed since it was last told, by hand or by the clock. */
  tell(): Promise<void>;
  stop(): void;
}

/**
 * Tells the world of changes while the site runs; what changed while it did not, sitemaps tell. Readers never wait
 * for it, and nothing that goes wrong with it goes further than the log.
 * @param siteUrl where readers reach the site
 */
export function startAnnouncer(
  siteUrl: string,
  paper: () => Promise<Archive>,
  clock: Clock,
  send: (announcement: Announcement) => Promise<string[]> = announce,
): Announcer {
  const pending = new Set<string>();
  let since = clock();
  let version: string | null = null;
  const tell = async () => {
    const archive = await paper();
    const now = await archive.version();
    if (version === now && pending.size === 0) return;
    version = now;
    const paths = [...pending];
    const from = since;
    pending.clear();
    since = clock();
    const [settings, changes] = await Promise.all([archive.site(), archive.changes(from, paths)]);
    for (const fault of await send({ siteUrl, settings, changes })) log(fault);
  };
  const timer = setInterval(
    () => void tell().catch((error: unknown) => log(`Changes could not be told: ${String(error)}`)),
    GATHER_MILLISECONDS,
  ).unref();
  return {
    changed: (paths) => {
      for (const path of paths) pending.add(path);
    },
    tell,
    stop: () => clearInterval(timer),
  };
}
