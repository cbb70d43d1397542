import { access } from 'node:fs/promises';
import { keptFile } from '@/lib/pictures/kept';
import { pathOf } from './cache-key';
import { logFailure } from './log';
import { type NextHandler, RenderError, render } from './render';
import { Busy, RenderQueue } from './render-queue';

export interface PicturesParts {
  next: NextHandler;
  /** Folder of all that is derived. */
  cacheFolder: string;
  pressure: { readonly isHigh: boolean };
  renderMilliseconds: number;
}

/** One picture takes as many threads as there are cores but one; a second uses what the first leaves. */
const AT_ONCE = 2;
const ROOM = 100;
const PATIENCE_MILLISECONDS = 10_000;

/** The making of pictures and cards, which costs more than most pages. Those that are made wait for nothing. */
export class Pictures {
  private readonly queue = new RenderQueue(AT_ONCE, ROOM, PATIENCE_MILLISECONDS);
  private readonly flights = new Map<string, Promise<void>>();

  constructor(private readonly parts: PicturesParts) {}

  /** Whether an address costs no more than a file: its picture is there, or none could ever be made. */
  async isMade(url: string): Promise<boolean> {
    const file = keptFile(this.parts.cacheFolder, pathOf(url));
    return file === null || isThere(file);
  }

  /**
   * Lets Next make a picture and keep it, once however many ask, when it is its turn.
   * @throws Busy when the process is under pressure, or too many pictures wait
   * @throws RenderError when it can not be made
   */
  async make(url: string): Promise<void> {
    const path = pathOf(url);
    const known = this.flights.get(path);
    if (known) return known;
    if (this.parts.pressure.isHigh) throw new Busy('pressure');
    const flight = this.queue
      .run(() => this.ask(path))
      .finally(() => {
        this.flights.delete(path);
      });
    this.flights.set(path, flight);
    return flight;
  }

  private async ask(path: string): Promise<void> {
    try {
      await render(this.parts.next, path, 200, this.parts.renderMilliseconds);
    } catch (error) {
      const reason = error instanceof RenderError ? error.reason : 'threw';
      logFailure(`${path} could not be made.`, error, { path, reason });
      throw error;
    }
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
