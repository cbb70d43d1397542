import {
  accessSync,
  constants,
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';

/** What a file is to the paper. */
export type FileKind = 'site' | 'front' | 'author' | 'topic' | 'page' | 'article' | 'picture';

/** A file and what tells that it changed. */
export interface FileStamp {
  path: string;
  kind: FileKind;
  /** Milliseconds, as the file system gives them. */
  mtime: number;
  /** Bytes. */
  size: number;
}

/** A link to a folder elsewhere, whose files are as good as the paper's own. */
export interface LinkedFolder {
  /** Below the content folder. */
  path: string;
  /** Where it leads, absolute. */
  real: string;
}

/** What was found in a folder. */
interface Scan {
  stamps: FileStamp[];
  /** Folders that may not be entered; what is in them is not known. */
  closed: string[];
  links: LinkedFolder[];
}

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const ENTRY_FOLDERS: Record<string, FileKind> = {
  articles: 'article',
  authors: 'author',
  topics: 'topic',
  pages: 'page',
};

/** A content folder: what is in it, read when asked and never remembered. */
export class ContentFolder {
  constructor(readonly root: string) {}

  /** True for a paper's folder; one without `articles/` is a heap of Markdown, and every file is an article. */
  get isPaper(): boolean {
    return existsSync(join(this.root, 'articles'));
  }

  /** What a path is to the paper, or null for what the paper has no use for. */
  kindOf(path: string, isPaper: boolean): FileKind | null {
    const parts = path.split('/');
    if (!parts.every(isOfUse)) return null;
    if (/^site\.ya?ml$/.test(path)) return 'site';
    if (/^front\.ya?ml$/.test(path)) return 'front';
    if (PICTURE.test(path)) return 'picture';
    if (!MARKDOWN.test(path)) return null;
    if (!isPaper) return 'article';
    return parts.length > 1 ? (ENTRY_FOLDERS[parts[0] ?? ''] ?? null) : null;
  }

  /**
   * Which folder stands at the root now: one that is mounted, linked or made anew in its place is another. Null while
   * there is none that may be entered.
   */
  identity(): string | null {
    const stats = statsOf(this.root);
    if (!stats?.isDirectory()) return null;
    try {
      accessSync(this.root, constants.R_OK | constants.X_OK);
      // Of a folder made anew the number may be the same, but not the moment at which it was made.
      return `${stats.dev}:${stats.ino}:${stats.birthtimeMs}`;
    } catch {
      return null;
    }
  }

  absolute(path: string): string {
    return join(this.root, ...path.split('/'));
  }

  /** The stamp of one file, or null when it is not there or of no use. */
  stamp(path: string, isPaper: boolean): FileStamp | null {
    const kind = this.kindOf(path, isPaper);
    const stats = kind && statsOf(this.absolute(path));
    return kind && stats?.isFile() ? { path, kind, mtime: stats.mtimeMs, size: stats.size } : null;
  }

  /** What a path that is of no use as a file is: a folder, a link to one, nothing at all, or something else. */
  placeAt(path: string): 'folder' | 'link' | 'nothing' | 'other' {
    const absolute = this.absolute(path);
    try {
      const stats = statSync(absolute, { throwIfNoEntry: false });
      if (stats?.isDirectory()) return lstatSync(absolute).isSymbolicLink() ? 'link' : 'folder';
      return stats ? 'other' : 'nothing';
    } catch (error) {
      return codeOf(error) === 'ENOTDIR' ? 'nothing' : 'other';
    }
  }

  /**
   * All files of use in the folder or in one below it, in the order of their paths. A link that leads back into its
   * own folder is not followed.
   */
  scan(below = ''): Scan {
    const isPaper = this.isPaper;
    const found: Scan = { stamps: [], closed: [], links: [] };
    const walk = (folder: string) => {
      for (const entry of this.entriesOf(folder, found)) {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (!isOfUse(entry.name)) continue;
        if (entry.isDirectory() || this.leadsToNewFolder(entry, path, found)) {
          walk(path);
          continue;
        }
        const stamp = this.stamp(path, isPaper);
        if (stamp) found.stamps.push(stamp);
      }
    };
    walk(below);
    found.stamps.sort((a, b) => (a.path < b.path ? -1 : 1));
    return found;
  }

  /** What is in a folder; one that may not be entered is told, so that it does not stop the paper or seem empty. */
  private entriesOf(folder: string, found: Scan): Dirent[] {
    try {
      return readdirSync(join(this.root, folder), { withFileTypes: true });
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) found.closed.push(folder);
      return [];
    }
  }

  /** True for a symbolic link to a folder that holds neither the link itself nor was reached by another link. */
  private leadsToNewFolder(entry: Dirent, path: string, found: Scan): boolean {
    if (!entry.isSymbolicLink()) return false;
    const absolute = this.absolute(path);
    if (!statsOf(absolute)?.isDirectory()) return false;
    const real = realpathSync(absolute);
    if (
      found.links.some((link) => link.real === real) ||
      `${realpathSync(this.root)}${sep}`.startsWith(`${real}${sep}`) ||
      absolute.startsWith(`${real}${sep}`)
    )
      return false;
    found.links.push({ path, real });
    return true;
  }

  /** @throws Error with code ENOENT when the file is gone */
  read(path: string): Buffer {
    return readFileSync(this.absolute(path));
  }
}

/** What stands at a path; nothing for a link that leads in a circle or a place that may not be entered. */
function statsOf(absolute: string): Stats | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** False for what other programs keep beside the paper: hidden files and installed packages. */
export function isOfUse(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
