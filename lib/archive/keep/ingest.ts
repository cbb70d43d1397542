import { basename } from 'node:path';
import type { Problem } from '@/lib/content/problem';
import { inTransaction, type Store } from '../database';
import {
  type ContentFolder,
  type FileKind,
  type FileStamp,
  isOfUse,
  type LinkedFolder,
} from './folder';
import { type Missing, putFolderProblems } from './folder-problems';
import { type Loaded, loadFile } from './load';
import { forgetFile, putFile } from './put';
import {
  assumeLanguage,
  keptConventions,
  moveVersion,
  readBy,
  rememberConventions,
} from './settings';
import { keepWordFrequencies } from './word-frequencies';

/** Files put into one transaction; large enough to be fast, small enough for readers not to wait. */
const BATCH = 100;

/** What came of looking at files. */
export interface IngestReport {
  /** Files read because they were new or changed. */
  read: number;
  /** Paths of those files. */
  paths: string[];
  removed: number;
  /** Files that seem to be gone and are believed to be so only when a later scan finds the same. */
  doubted: number;
  /** The folder itself is gone or stands empty, so that nothing is known of the files. */
  missing: Missing | null;
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

/** How much is believed of files that are not where they were. */
type Trust = 'few' | 'all';

/** Files that may vanish at once before it is asked whether the folder is vanishing. */
const FEW = 20;

/** Keeps the index in step with a content folder. One at a time: the keeper's lock sees to that. */
export class Ingest {
  /** Links to folders that the last scan followed. */
  links: LinkedFolder[] = [];
  /** The folder that files were last seen in. */
  private seenIn: string | null = null;
  private wasPaper: boolean | null = null;

  constructor(
    private readonly store: Store,
    private readonly folder: ContentFolder,
  ) {}

  /**
   * Compares every file with its stamp in the index and reads those that differ. While the folder is gone, or another
   * one without any file stands in its place, the paper stays as it was.
   */
  async scan(progress?: Progress, trust: Trust = 'all'): Promise<IngestReport> {
    const identity = this.folder.identity();
    const { stamps, closed, links } = this.folder.scan();
    const known = this.store.all('SELECT path FROM files').map((row) => String(row.path));
    const vanished = known.length > 0 && stamps.length === 0 && identity !== this.seenIn;
    const missing = identity === null ? 'gone' : vanished ? 'empty' : null;
    putFolderProblems(this.store, this.folder.root, missing, closed);
    if (missing) return { ...nothing(), missing };
    if (stamps.length > 0) this.seenIn = identity;
    this.links = links;
    this.wasPaper = this.folder.isPaper;
    const present = new Set(stamps.map((stamp) => stamp.path));
    const removed = known.filter((path) => !present.has(path) && !isBelow(path, closed));
    const believed = trust === 'all' || (removed.length <= FEW && stamps.length > 0);
    const changed = stamps.filter((stamp) => this.differs(stamp));
    return this.apply(changed, removed, believed, progress);
  }

  /**
   * Looks again at paths that something happened to; what is no longer there is removed. Of a new folder the system
   * may tell before it can tell of the files in it, so a folder is searched.
   */
  async look(paths: Iterable<string>): Promise<IngestReport> {
    const isPaper = this.folder.isPaper;
    // Without `articles/` every file means something else, and what a link leads to has no events of its own.
    if (this.wasPaper !== null && this.wasPaper !== isPaper) return this.scan(undefined, 'few');
    this.wasPaper = isPaper;
    const changed = new Map<string, FileStamp>();
    const removed = new Set<string>();
    let folderVanished = this.folder.identity() === null;
    for (const path of new Set(paths)) {
      if (!path.split('/').every(isOfUse)) continue;
      const stamp = this.folder.stamp(path, isPaper);
      const place = stamp ? 'file' : this.folder.placeAt(path);
      if (place === 'link' || this.links.some((link) => link.path === path))
        return this.scan(undefined, 'few');
      if (stamp) changed.set(path, stamp);
      const inside = place === 'folder' ? this.folder.scan(path) : null;
      for (const one of inside?.stamps ?? []) if (this.differs(one)) changed.set(one.path, one);
      if (place !== 'nothing' && !inside) continue;
      const present = new Set(inside?.stamps.map((one) => one.path));
      for (const known of this.knownAt(path)) {
        if (present.has(known) || isBelow(known, inside?.closed ?? [])) continue;
        removed.add(known);
        // Without its settings every file is read anew, and programs that save a file may take it away first.
        folderVanished ||= known !== path || this.folder.kindOf(known, isPaper) === 'site';
      }
    }
    const believed = !folderVanished && removed.size <= FEW && removed.size < this.countKnown();
    return this.apply([...changed.values()], [...removed], believed);
  }

  private countKnown(): number {
    return Number(this.store.get('SELECT count(*) AS total FROM files')?.total ?? 0);
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
    believed: boolean,
    progress?: Progress,
  ): Promise<IngestReport> {
    const report = nothing();
    if (!believed) report.doubted = removed.length;
    else if (removed.length > 0) this.removeAll(removed, report);
    await this.putAll(
      changed.filter((stamp) => stamp.kind === 'site'),
      report,
    );
    const others = changed.filter((stamp) => stamp.kind !== 'site');
    await this.putByConventions(others, report, progress);
    // What the articles are written in may decide the language of the paper, and that how they are read.
    assumeLanguage(this.store);
    await this.putByConventions([], report, progress);
    if (report.changed) await keepWordFrequencies(this.store);
    return report;
  }

  private async putByConventions(
    stamps: FileStamp[],
    report: IngestReport,
    progress?: Progress,
  ): Promise<void> {
    const conventions = keptConventions(this.store, basename(this.folder.root));
    if (readBy(this.store, conventions)) return this.putAll(stamps, report, progress);
    // When the paper's zone, language or sections change, every file may mean something else.
    this.store.run("UPDATE files SET hash = '' WHERE kind NOT IN ('site', 'picture')");
    await this.putAll(
      this.folder.scan().stamps.filter((stamp) => stamp.kind !== 'site'),
      report,
      progress,
    );
    rememberConventions(this.store, conventions);
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

function nothing(): IngestReport {
  return {
    read: 0,
    paths: [],
    removed: 0,
    doubted: 0,
    missing: null,
    problems: [],
    changed: false,
  };
}

function isBelow(path: string, folders: string[]): boolean {
  return folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}
