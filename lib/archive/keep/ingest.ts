import { basename } from 'node:path';
import { inTransaction, isWhole, type Row, type Store } from '../database';
import { adoptConventions } from './adopt-conventions';
import { Batch } from './batch';
import { becomeWhole } from './first-read';
import {
  type ContentFolder,
  type FileKind,
  type FileStamp,
  isOfUse,
  type LinkedFolder,
} from './folder';
import { putFolderProblems } from './folder-problems';
import { type IngestReport, nothing, type Progress } from './ingest-report';
import { keepWords } from './keep-words';
import { knownFile, knownFiles } from './known-files';
import { forgetFile } from './put';
import { putAll } from './put-all';
import { assumeLanguage, keptConventions, moveVersion } from './settings';

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
    const kept = knownFiles(this.store);
    const known = [...kept.keys()];
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
    const changed = stamps.filter((stamp) => differs(stamp, kept.get(stamp.path)));
    const report = await this.apply(changed, removed, believed, progress);
    if (!isWhole(this.store)) inTransaction(this.store, () => becomeWhole(this.store));
    return report;
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
      for (const one of inside?.stamps ?? [])
        if (differs(one, knownFile(this.store, one.path))) changed.set(one.path, one);
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
    await putAll(
      this.store,
      this.folder,
      changed.filter((stamp) => stamp.kind === 'site'),
      report,
    );
    const others = changed.filter((stamp) => stamp.kind !== 'site');
    await this.putByConventions(others, report, progress);
    // What the articles are written in may decide the language of the paper, and that how they are read.
    assumeLanguage(this.store);
    await this.putByConventions([], report, progress);
    await keepWords(this.store, report.paths);
    return report;
  }

  /** Puts these files, and with them those that mean something else since the paper's settings changed. */
  private async putByConventions(
    stamps: FileStamp[],
    report: IngestReport,
    progress?: Progress,
  ): Promise<void> {
    const paths = new Set(stamps.map(({ path }) => path));
    const isPaper = this.folder.isPaper;
    const moved = adoptConventions(this.store, keptConventions(this.store, this.folderName))
      .filter((path) => !paths.has(path))
      .flatMap((path) => this.folder.stamp(path, isPaper) ?? []);
    await putAll(this.store, this.folder, [...stamps, ...moved], report, progress);
  }

  private get folderName(): string {
    return basename(this.folder.root);
  }

  private removeAll(paths: string[], report: IngestReport): void {
    inTransaction(this.store, () => {
      const batch = new Batch(this.store);
      for (const path of paths) {
        const known = this.store.get('SELECT kind FROM files WHERE path = @path', { path });
        if (!known) continue;
        forgetFile(this.store, batch, path, known.kind as FileKind);
        report.removed += 1;
        report.changed = true;
      }
      batch.flush(() => {
        if (report.changed) moveVersion(this.store);
      });
    });
  }
}

function differs({ mtime, size, kind }: FileStamp, known: Row | undefined): boolean {
  return !known || known.mtime !== mtime || known.size !== size || known.kind !== kind;
}

function isBelow(path: string, folders: string[]): boolean {
  return folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}
