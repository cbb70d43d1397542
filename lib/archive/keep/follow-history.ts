import { basename } from 'node:path';
import type { Location } from '../location';
import type { IngestQueue, KeeperEvents } from './queue';
import { comingHistory, writeHistory } from './write-history';

/** Long enough to cost nothing, short enough that who commits finds it on the site. */
const LOOK_MILLISECONDS = 2000;

/**
 * Looks from time to time whether the folder stands at another commit, and then asks git for the history of its
 * articles, beside everything else: a change to a file never waits for git, one question is asked at a time, and each
 * is given up after its time.
 */
export class HistoryFollower {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private ended = false;
  private said = '';

  constructor(
    private readonly location: Location,
    private readonly work: IngestQueue,
    private readonly events: Pick<KeeperEvents, 'note'>,
  ) {}

  begin(): void {
    this.later(0);
  }

  async end(): Promise<void> {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
  }

  private later(milliseconds: number): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((error: unknown) => this.tell(error))
        .then(() => this.later(LOOK_MILLISECONDS));
    }, milliseconds).unref();
  }

  private async look(): Promise<void> {
    const { content } = this.location;
    const { store, folder } = this.work;
    if (folder.identity() === null) return;
    const { isPaper } = folder;
    const coming = await comingHistory(
      store,
      content,
      basename(content),
      (path) => folder.kindOf(path, isPaper) === 'article',
    );
    if (coming && !this.ended) await this.work.put((now) => writeHistory(now, coming));
  }

  /** The paper goes on without a history; the same is told once. */
  private tell(error: unknown): void {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    if (reason !== this.said)
      this.events.note(`The history of articles could not be asked of git: ${reason}`);
    this.said = reason;
  }
}
