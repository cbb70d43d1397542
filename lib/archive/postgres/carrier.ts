import { setTimeout as pause } from 'node:timers/promises';
import { textsOf } from '../history/git';
import type { Between } from './between';
import { carryChanges } from './carry-changes';
import { closeNow, connect } from './connection';
import { takeIngestLock } from './ingest-lock';
import { migrate } from './migrate';

/** How often a node that stands by looks whether the one that writes is gone, and one without a server for the server. */
const AGAIN_MILLISECONDS = 1000;
const GIT_MILLISECONDS = 60_000;

/** What the carrier says of itself. */
interface CarrierEvents {
  /** Something of note, in a sentence. */
  note(text: string): void;
  /** Whether this node has the right to write. */
  holds?(isWriter: boolean): void;
}

/**
 * Carries what changes in the index of this node to PostgreSQL, where all nodes read it. The index is made and kept in
 * step with the files as that of a paper on one machine is; this adds only the way from there. One node carries at a
 * time; others with the same files keep their index ready and stand by.
 */
export class Carrier {
  private ended = false;
  private kicked = false;
  private wake: (() => void) | null = null;
  private running: Promise<void> = Promise.resolve();
  private said = '';

  /**
   * @param content the content folder, absolute
   * @param work whose index it is, as it is now; another one once it is made anew
   */
  constructor(
    private readonly url: string,
    private readonly content: string,
    private readonly work: { between: Between },
    private readonly events: CarrierEvents,
  ) {}

  begin(): void {
    this.running = this.run();
  }

  /** Something changed in the index. */
  kick(): void {
    this.kicked = true;
    this.wake?.();
  }

  async end(): Promise<void> {
    this.ended = true;
    this.kick();
    await this.running;
  }

  /** As long as the keeper runs: a server that is away is asked again until it is back. */
  private async run(): Promise<void> {
    while (!this.ended) {
      try {
        await this.hold();
      } catch (error) {
        this.tell(describe(error));
      }
      // Whatever woke it, a server that refuses is not asked again at once.
      this.kicked = false;
      await this.rest(AGAIN_MILLISECONDS);
    }
  }

  /** Pages of a history are the last to be missed: the paper goes on without these texts. */
  private async formerTexts(blobs: string[]): Promise<Map<string, string>> {
    try {
      return await textsOf(this.content, blobs, GIT_MILLISECONDS);
    } catch (error) {
      this.events.note(`Former texts could not be asked of git: ${String(error)}`);
      return new Map();
    }
  }

  /** With one connection: waits for the right to write, and carries until the connection breaks. */
  private async hold(): Promise<void> {
    const connection = { broken: false };
    const client = await connect(this.url, 'ingest', () => {
      connection.broken = true;
      this.kick();
    });
    try {
      await migrate(client);
      while (!this.ended && !connection.broken && !(await takeIngestLock(client))) {
        this.tell('Another node writes the archive on PostgreSQL; this one stands by.');
        await this.rest(AGAIN_MILLISECONDS);
      }
      if (this.ended || connection.broken) return;
      this.tell('This node writes the archive on PostgreSQL.');
      this.events.holds?.(true);
      while (!this.ended && !connection.broken) {
        await carryChanges(
          (work) => this.work.between(work),
          client,
          (blobs) => this.formerTexts(blobs),
          () => this.ended,
        );
        await this.rest(AGAIN_MILLISECONDS);
      }
    } finally {
      this.events.holds?.(false);
      closeNow(client);
    }
  }

  /** Waits, unless something happened since it last did. */
  private async rest(milliseconds: number): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    if (!this.kicked && !this.ended) await Promise.race([woken, pause(milliseconds)]);
    this.kicked = false;
  }

  /** The same is told once. */
  private tell(text: string): void {
    if (text !== this.said) this.events.note(text);
    this.said = text;
  }
}

function describe(error: unknown): string {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return `The archive on PostgreSQL could not be written, and is tried again: ${reason}`;
}
