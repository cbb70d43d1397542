import { basename } from 'node:path';
import type { Problem } from '@/lib/content/problem';
import { inTransaction, type Store } from '../database';
import type { ContentFolder, FileKind, FileStamp } from './folder';
import { type Loaded, loadFile } from './load';
import { forgetFile, putFile } from './put';
import { keptConventions, moveVersion, readBy, rememberConventions } from './settings';

/** Files put into one transaction; large enough to be fast, small enough for readers not to wait. */
const BATCH = 100;

/** What came of looking at files. */
export interface IngestReport {
  /** Files read because they were new or changed. */
  read: number;
  /** Paths of those files. */
  paths: string[];
  removed: number;
  /** Problems of the files that were read. */
  problems: Problem[];
  /** Whether a reader can see a difference. */
  changed: boolean;
}

/** @param total files to be read in all */
export type Progress = (done: number, total: number) => void;

/** Settings decide how every other file is read, so they come first; articles may then name what is there. */
const ORDER: Record<FileKind, number> = {
  site: 0,
  front: 1,
  author: 2,
  topic: 2,
  page: 2,
  picture: 3,
  article: 4,
};

/** Keeps the index in step with a content folder. One at a time: the keeper's lock sees to that. */
export class Ingest {
  constructor(
    private readonly store: Store,
    private readonly folder: ContentFolder,
  ) {}

  /** Compares every file with its stamp in the index and reads those that differ. */
  async scan(progress?: Progress): Promise<IngestReport> {
    const found = this.folder.scan();
    const present = new Set(found.map((stamp) => stamp.path));
    const known = this.store.all('SELECT path FROM files').map((row) => String(row.path));
    const removed = known.filter((path) => !present.has(path));
    return this.apply(
      found.filter((stamp) => this.differs(stamp)),
      removed,
      progress,
    );
  }

  /**
   * Looks again at paths that something happened to; what is no longer there is removed. Of a new folder the system
   * may tell before it can tell of the files in it, so a folder is searched.
   */
  async look(paths: Iterable<string>): Promise<IngestReport> {
    const isPaper = this.folder.isPaper;
    const changed = new Map<string, FileStamp>();
    const removed: string[] = [];
    for (const path of new Set(paths)) {
      const stamp = this.folder.stamp(path, isPaper);
      if (stamp) changed.set(path, stamp);
      else if (!this.folder.isFolder(path)) removed.push(...this.knownAt(path));
      else
        for (const inside of this.folder.scan(path))
          if (this.differs(inside)) changed.set(inside.path, inside);
    }
    return this.apply([...changed.values()], removed);
  }

  private differs({ path, kind, mtime, size }: FileStamp): boolean {
    const known = this.store.get('SELECT kind, mtime, size FROM files WHERE path = @path', {
      path,
    });
    return !known || known.mtime !== mtime || known.size !== size || known.kind !== kind;
  }

  /** A path that is gone may have been a file or a folder full of them. */
  private knownAt(path: string): string[] {
    return this.store
      .all('SELECT path FROM files WHERE path = @path OR (path > @from AND path < @until)', {
        path,
        from: `${path}/`,
        until: `${path}0`,
      })
      .map((row) => String(row.path));
  }

  private async apply(
    changed: FileStamp[],
    removed: string[],
    progress?: Progress,
  ): Promise<IngestReport> {
    const report: IngestReport = { read: 0, paths: [], removed: 0, problems: [], changed: false };
    if (removed.length > 0) this.removeAll(removed, report);
    await this.putAll(
      changed.filter((stamp) => stamp.kind === 'site'),
      report,
    );
    const conventions = keptConventions(this.store, basename(this.folder.root));
    if (readBy(this.store, conventions)) {
      await this.putAll(
        changed.filter((stamp) => stamp.kind !== 'site'),
        report,
        progress,
      );
      return report;
    }
    // When the paper's zone, language or sections change, every file may mean something else.
    this.store.run("UPDATE files SET hash = '' WHERE kind NOT IN ('site', 'picture')");
    await this.putAll(
      this.folder.scan().filter((stamp) => stamp.kind !== 'site'),
      report,
      progress,
    );
    rememberConventions(this.store, conventions);
    return report;
  }

  private removeAll(paths: string[], report: IngestReport): void {
    inTransaction(this.store, () => {
      for (const path of paths) {
        const known = this.store.get('SELECT kind FROM files WHERE path = @path', { path });
        if (!known) continue;
        forgetFile(this.store, path, known.kind as FileKind);
        report.removed += 1;
        report.changed = true;
      }
      if (report.changed) moveVersion(this.store);
    });
  }

  private async putAll(
    stamps: FileStamp[],
    report: IngestReport,
    progress?: Progress,
  ): Promise<void> {
    const ordered = [...stamps].sort(
      (a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.path < b.path ? -1 : 1),
    );
    for (let from = 0; from < ordered.length; from += BATCH) {
      const loaded: Loaded[] = [];
      for (const stamp of ordered.slice(from, from + BATCH)) {
        const file = await loadFile(this.folder, stamp);
        if (file) loaded.push(file);
      }
      this.putBatch(loaded, report);
      progress?.(Math.min(from + BATCH, ordered.length), ordered.length);
      // Lets whoever waits for this process have a turn.
      await new Promise(setImmediate);
    }
  }

  private putBatch(files: Loaded[], report: IngestReport): void {
    inTransaction(this.store, () => {
      const conventions = keptConventions(this.store, basename(this.folder.root));
      let read = 0;
      for (const file of files) {
        const problems = putFile(this.store, file, conventions, this.folder.root);
        if (!problems) continue;
        read += 1;
        report.paths.push(file.stamp.path);
        report.problems.push(...problems);
      }
      if (read > 0) {
        moveVersion(this.store);
        report.read += read;
        report.changed = true;
      }
    });
  }
}
