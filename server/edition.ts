import type { Archive } from '@/lib/archive/archive';
import { archiveServer } from '@/lib/archive/location';
import { siteClock } from '@/lib/time/clock';
import { dayPath } from '@/lib/time/zone';
import { logFailure } from './log';

/**
 * How often the index is asked whether it has changed: three queries of a few microseconds. The keeper's word comes
 * sooner, but nobody says when an embargo ends, or when another process keeps the index.
 */
const CHECK_MILLISECONDS = 100;
/** The same of a server that several nodes ask; changes to files it announces itself. */
const CHECK_SERVER_MILLISECONDS = 250;

/**
 * Which edition of the paper is current: the archive's version, which moves with every change and with every embargo
 * that ends, and the day, which stands in the masthead. A page is good as long as its edition is.
 */
export class Edition {
  /** Compared with the edition of a kept page on every request. */
  current = '';
  /** What was told of last. Behind `current` while what a change touches can not be asked for. */
  private told: { version: string; day: string } | null = null;
  private timer: NodeJS.Timeout | null = null;
  private checking: Promise<void> | null = null;
  private failed = false;

  /**
   * @param archive asked each time, since an index made anew is another one
   * @param onChange told the tags of what changed
   */
  constructor(
    private readonly archive: () => Promise<Archive>,
    private readonly onChange: (touched: string[]) => void,
  ) {}

  async start(): Promise<void> {
    await this.read();
    this.timer = setInterval(
      () => void this.check(),
      archiveServer() ? CHECK_SERVER_MILLISECONDS : CHECK_MILLISECONDS,
    ).unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Looks now, because something is known to have changed. */
  async check(): Promise<void> {
    this.checking ??= this.read()
      .then(() => {
        this.failed = false;
      })
      .catch((error: unknown) => {
        // Ten times a second is too often to say the same. Readers see the last edition meanwhile.
        if (!this.failed) logFailure('The index can not be asked for its version.', error);
        this.failed = true;
      })
      .finally(() => {
        this.checking = null;
      });
    return this.checking;
  }

  private async read(): Promise<void> {
    const archive = await this.archive();
    const [version, { zone }] = [await archive.version(), await archive.site()];
    const day = dayPath(siteClock()(), zone);
    const { told } = this;
    if (version === told?.version && day === told.day) return;
    this.current = `${version} ${day}`;
    const touched: string[] = [];
    if (told && day !== told.day) touched.push('paper');
    if (told && version !== told.version)
      touched.push(...(await archive.touchedSince(told.version)));
    this.told = { version, day };
    if (told) this.onChange(touched);
  }
}
