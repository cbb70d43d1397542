import { statSync } from 'node:fs';
import {
  besideIndex,
  isDamage,
  isIndexFile,
  isLarge,
  moveIntoPlace,
  openToWrite,
  removeIndex,
  type Store,
} from '../database';
import type { Location } from '../location';
import { ContentFolder, type LinkedFolder } from './folder';
import { describeMissing, type Missing } from './folder-problems';
import { Ingest } from './ingest';
import type { IngestReport, Progress } from './ingest-report';
import { type KeeperLock, takeLock } from './lock';
import { isSoundThroughout } from './soundness';
import type { Happened } from './watch';

/** What the keeper tells whoever started it. */
export interface KeeperEvents {
  progress: Progress;
  /** After every change to the index, with the time it took. */
  changed(report: IngestReport, milliseconds: number): void;
  /** Something of note that is no problem of a file, in a sentence. */
  note(text: string): void;
  /** Told by nodes of a paper on several: whether this one writes for all of them now. */
  holds?(isWriter: boolean): void;
  /** One that stood by could not take over, and keeps nothing. */
  failed(error: unknown): void;
}

/** For how long a folder has to be quiet before it is believed that much of it was deleted. */
const QUIET_MILLISECONDS = 400;
/** After what time is tried again what failed, a change or a whole index, as while the disk is full. */
const AGAIN_MILLISECONDS = 5000;
/** A folder in which something always happens is believed after this. */
const LONGEST_QUIET_MILLISECONDS = 10_000;

/** Does one thing after the other, and makes the index anew when it is found damaged or gone. */
export class IngestQueue {
  readonly folder: ContentFolder;
  /** The index as it is now; another one once it is made anew. */
  store: Store;
  private ingest: Ingest;
  private last: Promise<void> = Promise.resolve();
  private quiet: NodeJS.Timeout | null = null;
  private quietBy = 0;
  private again: NodeJS.Timeout | null = null;
  private missing: Missing | null = null;
  private file: number | undefined;

  constructor(
    private readonly location: Location,
    private readonly events: KeeperEvents,
    private lock: KeeperLock | null,
  ) {
    this.folder = new ContentFolder(location.content);
    this.store = openToWrite(location.index);
    this.ingest = new Ingest(this.store, this.folder);
    this.file = inodeOf(location.index);
  }

  /** Folders that links lead to, as the last scan found them. */
  get links(): readonly LinkedFolder[] {
    return this.ingest.links;
  }

  async scanOnce(): Promise<IngestReport> {
    const report = await this.healing(() => this.ingest.scan(this.events.progress));
    this.tellOfFolder(report);
    if (isLarge(this.location.index)) void this.lookThrough();
    return report;
  }

  /** Makes the index anew where a part of it is damaged that nobody has asked for yet. */
  private async lookThrough(): Promise<void> {
    const file = this.file;
    if (await isSoundThroughout(this.location.index)) return;
    this.enqueue(async () => {
      if (this.file !== file) return;
      this.events.note('The index is damaged and is made anew from the files.');
      const started = performance.now();
      this.events.changed(await this.makeAnew(), performance.now() - started);
    });
  }

  add(happened: Happened | 'quiet'): void {
    if (this.quiet && happened instanceof Object) this.waitForQuiet();
    this.enqueue(async () => {
      const started = performance.now();
      const report = await this.healing(() => this.lookAt(happened));
      if (report.doubted > 0 && !this.quiet) this.waitForQuiet();
      this.tellOfFolder(report);
      if (report.changed || report.problems.length > 0)
        this.events.changed(report, performance.now() - started);
    });
  }

  /**
   * Lets something else use the index between two changes.
   * @throws what the work throws
   */
  async between<T>(work: (store: Store) => T): Promise<T> {
    const done = this.last.then(() => work(this.store));
    this.last = done.then(
      () => {},
      () => {},
    );
    return done;
  }

  /** Lets something else be written between two changes. */
  async put(write: (store: Store) => void): Promise<void> {
    this.enqueue(async () => write(this.store));
    await this.last;
  }

  /** Makes the index anew when somebody deleted it or put something else in its place. */
  checkIndex(): void {
    if (this.isIndexSound() || this.again) return;
    this.enqueue(async () => {
      if (this.isIndexSound() || this.again) return;
      // While there are no files to make it from, readers go on with the one they have open.
      if (this.folder.identity() === null) return;
      // The lock lay beside the index and is gone with it.
      this.lock?.release();
      this.lock = takeLock(this.location.index);
      if (!this.lock) return;
      this.events.note('The index is gone or damaged and is made anew from the files.');
      const started = performance.now();
      const report = await this.makeAnew();
      this.events.changed(report, performance.now() - started);
    });
  }

  async end(): Promise<void> {
    if (this.quiet) clearTimeout(this.quiet);
    if (this.again) clearTimeout(this.again);
    await this.last;
    this.store.close();
    this.lock?.release();
  }

  private enqueue(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.events.note(`A change could not be read, and is tried again: ${reason}`);
      this.again ??= setTimeout(() => {
        this.again = null;
        if (this.isIndexSound()) this.add('scan');
        else this.checkIndex();
      }, AGAIN_MILLISECONDS);
    });
  }

  private lookAt(happened: Happened | 'quiet'): Promise<IngestReport> {
    if (happened === 'quiet') return this.ingest.scan();
    if (happened === 'scan') return this.ingest.scan(undefined, 'few');
    return this.ingest.look(happened.paths);
  }

  private isIndexSound(): boolean {
    const { index } = this.location;
    return this.lock !== null && inodeOf(index) === this.file && isIndexFile(index);
  }

  private waitForQuiet(): void {
    if (this.quiet) clearTimeout(this.quiet);
    else this.quietBy = Date.now() + LONGEST_QUIET_MILLISECONDS;
    const wait = Math.min(QUIET_MILLISECONDS, Math.max(0, this.quietBy - Date.now()));
    this.quiet = setTimeout(() => {
      this.quiet = null;
      this.add('quiet');
    }, wait);
  }

  private tellOfFolder({ missing }: IngestReport): void {
    if (missing === this.missing) return;
    this.missing = missing;
    const { root } = this.folder;
    this.events.note(
      missing ? describeMissing(missing, root) : `The content folder ${root} is back.`,
    );
  }

  private async healing(work: () => Promise<IngestReport>): Promise<IngestReport> {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.events.note('The index is damaged and is made anew from the files.');
      return this.makeAnew();
    }
  }

  /** Readers go on with the old index until the new one is whole. */
  private async makeAnew(): Promise<IngestReport> {
    this.store.close();
    // Until it is there the index counts as gone, so that what fails now is tried again.
    this.file = undefined;
    const beside = besideIndex(this.location.index);
    removeIndex(beside);
    this.store = openToWrite(beside);
    this.ingest = new Ingest(this.store, this.folder);
    const report = await this.ingest.scan(this.events.progress);
    moveIntoPlace(this.location.index);
    this.file = inodeOf(this.location.index);
    return report;
  }
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}
