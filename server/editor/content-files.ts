import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { ContentFolder, type FileKind } from '@/lib/archive/keep/folder';
import type { Form } from '@/lib/edit/form/form';
import { Mistake } from '@/lib/edit/mistake';

/** Which form a file is filled in by. */
const FORM_OF: Partial<Record<FileKind, Form['name']>> = {
  article: 'articles',
  page: 'pages',
  topic: 'topics',
  author: 'authors',
};

/** A picture as the editor shows it in its list. */
export interface PictureFile {
  path: string;
  name: string;
  bytes: Buffer;
}

/** A list of more would be slow to load; others are found by their name in the address. */
const MOST_FILES = 1000;
const MOST_PICTURES = 300;
const MOST_PICTURE_BYTES = 40_000_000;

/** What of a content folder the editor may see and write: articles, pages, topics, authors and pictures. */
export class ContentFiles {
  private readonly folder: ContentFolder;

  /** @param root the content folder, absolute */
  constructor(private readonly root: string) {
    this.folder = new ContentFolder(root);
  }

  /** The paths of a form's files, those that were changed last first. */
  listed(form: Form['name']): string[] {
    return this.ofKind(form)
      .sort((a, b) => b.mtime - a.mtime)
      .slice(0, MOST_FILES)
      .map(({ path }) => path);
  }

  /** The pictures that were changed last. */
  pictures(): PictureFile[] {
    const stamps = this.ofKind('pictures').sort((a, b) => b.mtime - a.mtime);
    let bytes = 0;
    return stamps
      .slice(0, MOST_PICTURES)
      .filter(({ size }) => {
        bytes += size;
        return bytes <= MOST_PICTURE_BYTES;
      })
      .map(({ path }) => this.picture(path));
  }

  picture(path: string): PictureFile {
    const absolute = this.placeOf(path, 'pictures');
    return { path, name: basename(path), bytes: readFileSync(absolute) };
  }

  /**
   * Where a file is, or is to be.
   * @returns an absolute path that is below the content folder, also behind links
   * @throws Mistake for every path that is none of such a file
   */
  placeOf(path: string, of: Form['name'] | 'pictures'): string {
    const absolute = this.folder.absolute(path);
    if (path.includes('\\') || !this.isOf(path, of) || !this.isWithin(absolute))
      throw new Mistake(
        `The editor has no file "${path}" among the ${of}.`,
        'Only files of articles/, pages/, topics/, authors/ and images/ can be changed here.',
      );
    return absolute;
  }

  private ofKind(of: Form['name'] | 'pictures') {
    if (!this.folder.isPaper) return [];
    const { stamps } = this.folder.scan(of === 'pictures' ? 'images' : of);
    return stamps.filter(
      ({ path }) => this.isOf(path, of) && this.isWithin(this.folder.absolute(path)),
    );
  }

  /** Hidden files, `..` and what the site would not read are of no kind. */
  private isOf(path: string, of: Form['name'] | 'pictures'): boolean {
    if (path.split('/').includes('') || !this.folder.isPaper) return false;
    const kind = this.folder.kindOf(path, true);
    if (of === 'pictures') return kind === 'picture' && path.startsWith('images/');
    return kind !== null && FORM_OF[kind] === of;
  }

  /** A link may lead out of the folder; what is behind it is read by the site and not written from here. */
  private isWithin(absolute: string): boolean {
    let known = absolute;
    while (!existsSync(known)) known = dirname(known);
    const root = realpathSync(this.root);
    const real = realpathSync(known);
    return real === root || real.startsWith(join(root, sep));
  }
}
