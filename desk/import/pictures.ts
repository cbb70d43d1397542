import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, posix, resolve, sep } from 'node:path';
import { decodedName } from '../paper/find';
import { TextMap } from './text-map';

const SHOWN = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** What WordPress adds to the names of the sizes it makes. */
const SIZE = /-\d{2,5}x\d{2,5}(?=\.[a-z]+$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no name may hold
const UNSAFE = /[\u0000-\u001f\u007f<>:"\\|?*]/g;

/** Finds the pictures of a former site in local folders and brings them into `images/`. */
export class Pictures {
  copied = 0;
  private readonly brought = new TextMap();
  private readonly folders: string[];

  /**
   * @param folders where they may lie; those that are not there are passed over
   * @param root the content folder
   */
  constructor(
    folders: readonly string[],
    private readonly root: string,
    private readonly dryRun: boolean,
  ) {
    this.folders = folders.filter((folder) => existsSync(folder)).map((one) => realpathSync(one));
  }

  /** How the paper names the picture at an address, or null where it lies in none of the folders. */
  named(src: string): string | null {
    const found = this.find(src);
    return found && this.bring(found.file, found.name);
  }

  /** Brings one file over. @param name below `images/` @returns how the paper names it */
  bring(file: string, name: string): string {
    const before = this.brought.get(file);
    if (before !== undefined) return before;
    const to = this.freeName(file, safeName(name));
    const absolute = join(this.root, 'images', ...to.split('/'));
    if (!this.dryRun && !existsSync(absolute)) {
      mkdirSync(dirname(absolute), { recursive: true });
      copyFileSync(file, absolute);
      this.copied += 1;
    }
    const written = encodeURI(to).replaceAll('(', '%28').replaceAll(')', '%29');
    this.brought.set(file, written);
    return written;
  }

  private find(src: string): { file: string; name: string } | null {
    const path = decodedName(src.replace(/^(?:https?:)?\/\/[^/]+/i, '').split(/[?#]/)[0] ?? '');
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    if (!SHOWN.test(path)) return null;
    // The last part alone would find another picture of the same name, unless it is all there is.
    for (let from = 0; from < Math.max(1, parts.length - 1); from += 1) {
      const name = parts.slice(from).join('/');
      for (const one of new Set([name.replace(SIZE, ''), name])) {
        const file = this.inFolders(one);
        if (file) return { file, name: one };
      }
    }
    return null;
  }

  private inFolders(name: string): string | null {
    for (const folder of this.folders) {
      const file = insideOf(folder, name);
      if (file) return file;
    }
    return null;
  }

  /** Another picture of the same name is never written over. */
  private freeName(file: string, name: string): string {
    const there = join(this.root, 'images', ...name.split('/'));
    if (!existsSync(there) || readFileSync(there).equals(readFileSync(file))) return name;
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
    return name.replace(/(\.[a-z]+)$/i, `-${hash}$1`);
  }
}

/** A file in a folder, also behind links in it, but never one outside. */
export function insideOf(folder: string, name: string): string | null {
  const file = resolve(folder, name);
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const real = realpathSync(file);
  return real.startsWith(`${folder}${sep}`) && SHOWN.test(real) ? real : null;
}

function safeName(name: string): string {
  const parts = name
    .normalize('NFC')
    .split('/')
    .map((part) =>
      part
        .replace(UNSAFE, '-')
        .replace(/^[.\s]+|[.\s]+$/g, '')
        .slice(-120),
    );
  const last = parts.at(-1) ?? '';
  if (!SHOWN.test(last)) parts[parts.length - 1] = `picture${extname(name)}`;
  return posix.join(...parts.filter(Boolean)).replace(/^images\//, '');
}
