import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import sharp from 'sharp';
import type { Problem } from '@/lib/content/problem';
import { type Conventions, readArticle } from '@/lib/content/read-article';
import { readEntry } from '@/lib/content/read-entry';
import { readFront } from '@/lib/content/read-front';
import { assumedSite, readSite } from '@/lib/content/read-site';
import type { Site } from '@/lib/content/site';
import { inTransaction, type Store } from '../database';
import type { ContentFolder, FileKind, FileStamp } from './folder';
import { LARGEST_FILE, readText, tooLarge } from './read-text';
import { removeArticle, writeArticle } from './write-article';

/** Files put into one transaction; large enough to be fast, small enough for readers not to wait. */
const BATCH = 100;

/** What came of looking at files. */
export interface IngestReport {
  /** Files read because they were new or changed. */
  read: number;
  removed: number;
  /** Problems of the files that were read. */
  problems: Problem[];
  /** Whether a reader can see a difference. */
  changed: boolean;
}

/** @param total files to be read in all */
export type Progress = (done: number, total: number) => void;

/** A file as it is being put into the index: its stamp, its bytes' hash and, of a picture, its measures. */
interface Loaded {
  stamp: FileStamp;
  hash: string;
  bytes: Buffer;
  size: { width: number; height: number } | null;
}

/** Settings decide how every other file is read, and the slots of the front what sections there are. */
const ORDER: Record<FileKind, number> = { site: 0, front: 1, author: 2, topic: 2, page: 2, picture: 3, article: 4 };

/** Keeps the index in step with a content folder. One at a time: the keeper's lock sees to that. */
export class Ingest {
  constructor(
    private readonly store: Store,
    private readonly folder: ContentFolder,
  ) {}

  /** Compares every file with its stamp in the index and reads those that differ. */
  async scan(progress?: Progress): Promise<IngestReport> {
    const found = this.folder.scan();
    const known = new Map(this.store.all('SELECT path, kind, mtime, size FROM files').map((row) => [String(row.path), row]));
    const changed: FileStamp[] = [];
    for (const stamp of found) {
      const before = known.get(stamp.path);
      known.delete(stamp.path);
      if (!before || Number(before.mtime) !== stamp.mtime || Number(before.size) !== stamp.size || before.kind !== stamp.kind) changed.push(stamp);
    }
    return this.apply(changed, [...known.keys()], progress);
  }

  /** Looks again at files that something happened to; what is no longer there is removed. */
  async look(paths: Iterable<string>): Promise<IngestReport> {
    const isPaper = this.folder.isPaper;
    const changed: FileStamp[] = [];
    const removed: string[] = [];
    for (const path of new Set(paths)) {
      const stamp = this.folder.stamp(path, isPaper);
      if (stamp) changed.push(stamp);
      else removed.push(path);
    }
    return this.apply(changed, removed);
  }

  private async apply(changed: FileStamp[], removed: string[], progress?: Progress): Promise<IngestReport> {
    const report: IngestReport = { read: 0, removed: 0, problems: [], changed: false };
    if (removed.length > 0) this.removeAll(removed, report);
    changed.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.path < b.path ? -1 : 1));
    const settings = changed.filter((stamp) => stamp.kind === 'site');
    const touched = settings.length > 0 || removed.some((path) => this.folder.kindOf(path, true) === 'site');
    if (settings.length > 0) await this.putBatch(settings, report);
    if (touched || this.conventionsChanged()) return this.rereadAll(report, progress);
    const rest = changed.filter((stamp) => stamp.kind !== 'site');
    for (let from = 0; from < rest.length; from += BATCH) {
      await this.putBatch(rest.slice(from, from + BATCH), report);
      progress?.(Math.min(from + BATCH, rest.length), rest.length);
    }
    return report;
  }

  /** When the paper's zone, language or sections change, every file may mean something else. */
  private async rereadAll(report: IngestReport, progress?: Progress): Promise<IngestReport> {
    const conventions = JSON.stringify(this.conventions());
    this.store.run('INSERT OR REPLACE INTO meta (key, value) VALUES (@key, @value)', { key: 'conventions', value: conventions });
    this.store.run("UPDATE files SET hash = '' WHERE kind IN ('article', 'front')");
    const all = this.folder.scan().filter((stamp) => stamp.kind !== 'site');
    all.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.path < b.path ? -1 : 1));
    for (let from = 0; from < all.length; from += BATCH) {
      await this.putBatch(all.slice(from, from + BATCH), report);
      progress?.(Math.min(from + BATCH, all.length), all.length);
    }
    return report;
  }

  private conventionsChanged(): boolean {
    const kept = this.store.get("SELECT value FROM meta WHERE key = 'conventions'");
    return kept?.value !== JSON.stringify(this.conventions());
  }

  private conventions(): Conventions {
    const { zone, language, sections } = this.site();
    return { zone, language, sections, sectionsDeclared: this.store.get("SELECT 1 AS one FROM files WHERE kind = 'site'") !== undefined };
  }

  private site(): Site {
    const kept = this.store.get("SELECT value FROM meta WHERE key = 'site'");
    return kept ? (JSON.parse(String(kept.value)) as Site) : assumedSite(basename(this.folder.root));
  }

  private removeAll(paths: string[], report: IngestReport): void {
    inTransaction(this.store, () => {
      for (const path of paths) {
        const known = this.store.get('SELECT kind FROM files WHERE path = @path', { path });
        if (!known) continue;
        this.forget(path, known.kind as FileKind);
        report.removed += 1;
        report.changed = true;
      }
      if (report.changed) this.moveVersion();
    });
  }

  /** Takes all that a file gave to the index out of it. */
  private forget(path: string, kind: FileKind): void {
    if (kind === 'article') removeArticle(this.store, path);
    if (kind === 'picture') this.store.run('DELETE FROM pictures WHERE path = @path', { path });
    if (kind === 'author' || kind === 'topic' || kind === 'page') this.store.run('DELETE FROM entries WHERE path = @path', { path });
    if (kind === 'front') this.store.run('DELETE FROM slots');
    if (kind === 'site') this.store.run("DELETE FROM meta WHERE key = 'site'");
    this.store.run('DELETE FROM problems WHERE path = @path', { path });
    this.store.run('DELETE FROM files WHERE path = @path', { path });
  }

  /** Reads a batch of files, then puts all of them into the index at once. */
  private async putBatch(stamps: FileStamp[], report: IngestReport): Promise<void> {
    const loaded: Loaded[] = [];
    for (const stamp of stamps) {
      const file = await this.load(stamp);
      if (file) loaded.push(file);
    }
    inTransaction(this.store, () => {
      let changed = false;
      for (const file of loaded) changed = this.put(file, report) || changed;
      if (changed) this.moveVersion();
      report.changed ||= changed;
    });
    // Lets whoever waits for this process have a turn.
    await new Promise(setImmediate);
  }

  private async load(stamp: FileStamp): Promise<Loaded | null> {
    try {
      const bytes = stamp.size > LARGEST_FILE && stamp.kind !== 'picture' ? Buffer.alloc(0) : this.folder.read(stamp.path);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const size = stamp.kind === 'picture' ? await measure(bytes) : null;
      return { stamp, hash, bytes, size };
    } catch (error) {
      // A file that vanishes while it is read is gone; the next look removes it.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      return { stamp, hash: '', bytes: Buffer.alloc(0), size: null };
    }
  }

  /** @returns whether a reader can see a difference */
  private put(file: Loaded, report: IngestReport): boolean {
    const { path, kind, mtime, size } = file.stamp;
    const before = this.store.get('SELECT hash FROM files WHERE path = @path', { path });
    this.store.run(
      'INSERT OR REPLACE INTO files (path, kind, mtime, size, hash) VALUES (@path, @kind, @mtime, @size, @hash)',
      { path, kind, mtime, size, hash: file.hash },
    );
    if (before && before.hash === file.hash && file.hash !== '') return false;
    report.read += 1;
    const problems = this.putByKind(file);
    this.store.run('DELETE FROM problems WHERE path = @path', { path });
    for (const [place, problem] of problems.entries()) {
      this.store.run('INSERT INTO problems (path, place, problem) VALUES (@path, @place, @problem)', { path, place, problem: JSON.stringify(problem) });
    }
    report.problems.push(...problems);
    return true;
  }

  private putByKind(file: Loaded): Problem[] {
    const { path, kind } = file.stamp;
    if (kind === 'picture') return this.putPicture(file);
    const reading = file.stamp.size > LARGEST_FILE ? tooLarge(path, file.stamp.size) : readText(file.bytes, path);
    if ('problem' in reading) return [reading.problem];
    if (kind === 'site') return this.putSite(reading.text, path);
    if (kind === 'front') return this.putFront(reading.text, path);
    if (kind === 'article') return this.putArticle(reading.text, path);
    const { value, problems } = readEntry(reading.text, path);
    if (value) {
      this.store.run('DELETE FROM entries WHERE path = @path', { path });
      this.store.run('INSERT INTO entries (kind, slug, path, entry) VALUES (@kind, @slug, @path, @entry)', {
        kind, slug: value.slug, path, entry: JSON.stringify(value),
      });
    }
    return problems;
  }

  private putArticle(text: string, path: string): Problem[] {
    const conventions = this.conventions();
    const { value, problems } = readArticle(text, path, conventions);
    if (value) writeArticle(this.store, value, conventions.zone);
    return problems;
  }

  private putSite(text: string, path: string): Problem[] {
    const { value, problems } = readSite(text, path, basename(this.folder.root));
    this.store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('site', @value)", { value: JSON.stringify(value) });
    return problems;
  }

  private putFront(text: string, path: string): Problem[] {
    const { value, problems } = readFront(text, path, this.site().sections.map((section) => section.slug));
    if (problems.some((problem) => problem.severity === 'error')) return problems;
    this.store.run('DELETE FROM slots');
    for (const { place, position, article, line } of value) {
      this.store.run('INSERT INTO slots (place, position, article, line) VALUES (@place, @position, @article, @line)', { place, position, article, line });
    }
    return problems;
  }

  private putPicture({ stamp: { path }, hash, size }: Loaded): Problem[] {
    if (size) {
      this.store.run('INSERT OR REPLACE INTO pictures (path, hash, width, height) VALUES (@path, @hash, @width, @height)', { path, hash, ...size });
      return [];
    }
    this.store.run('DELETE FROM pictures WHERE path = @path', { path });
    return [
      {
        severity: 'warning', code: 'picture-unreadable', path, line: 1, column: 1, field: '', value: '',
        message: 'The picture can not be read, so no page shows it.', mend: 'Open it in a picture editor and export it again as PNG, JPEG, WebP or SVG.',
      },
    ];
  }

  /** Every change that a reader could see gives the paper a new version. */
  private moveVersion(): void {
    this.store.run("INSERT INTO meta (key, value) VALUES ('version', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
  }
}

/** Width and height as a page will lay the picture out, or null for bytes that are no picture. */
async function measure(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}
