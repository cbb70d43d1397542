import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';

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
    if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return null;
    if (/^site\.ya?ml$/.test(path)) return 'site';
    if (/^front\.ya?ml$/.test(path)) return 'front';
    if (PICTURE.test(path)) return 'picture';
    if (!MARKDOWN.test(path)) return null;
    if (!isPaper) return 'article';
    return parts.length > 1 ? (ENTRY_FOLDERS[parts[0] ?? ''] ?? null) : null;
  }

  /** Path below the content folder with forward slashes, or null for one outside it. */
  relative(absolute: string): string | null {
    const path = relative(this.root, absolute).split(sep).join('/');
    return path === '' || path.startsWith('../') ? null : path;
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

  /** True for a path that is a folder now. */
  isFolder(path: string): boolean {
    return statsOf(this.absolute(path))?.isDirectory() ?? false;
  }

  /**
   * All files of use in the folder or in one below it, in the order of their paths. A link that leads back into its
   * own folder is not followed.
   */
  scan(below = ''): FileStamp[] {
    const isPaper = this.isPaper;
    const stamps: FileStamp[] = [];
    const linked = new Set<string>();
    const walk = (folder: string) => {
      for (const entry of entriesOf(join(this.root, folder))) {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        if (entry.isDirectory() || this.leadsToNewFolder(entry, path, linked)) {
          walk(path);
          continue;
        }
        const stamp = this.stamp(path, isPaper);
        if (stamp) stamps.push(stamp);
      }
    };
    walk(below);
    return stamps.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** True for a symbolic link to a folder that holds neither the link itself nor was reached by another link. */
  private leadsToNewFolder(entry: Dirent, path: string, linked: Set<string>): boolean {
    if (!entry.isSymbolicLink()) return false;
    const absolute = this.absolute(path);
    if (!statsOf(absolute)?.isDirectory()) return false;
    const real = realpathSync(absolute);
    if (
      linked.has(real) ||
      `${realpathSync(this.root)}${sep}`.startsWith(`${real}${sep}`) ||
      absolute.startsWith(`${real}${sep}`)
    )
      return false;
    linked.add(real);
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

/** What is in a folder; nothing where it may not be entered, so that one closed folder does not stop the paper. */
function entriesOf(absolute: string): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch {
    return [];
  }
}
