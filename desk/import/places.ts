import { slugify } from '@/lib/content/plain-words';
import { dayPath, instantOf } from '@/lib/time/zone';
import type { Moment, Piece } from './piece';
import { TextMap } from './text-map';

/** Where a piece goes. */
export interface Place {
  /** Below the content folder. */
  path: string;
  slug: string;
  /** `yyyy/mm/dd` in the paper's zone; empty for a page. */
  day: string;
  /** Whether the file's name alone does not give the slug. */
  needsSlug: boolean;
}

/** What is known of a piece before its place: all that decides about it. */
export type Outline = Pick<Piece, 'id' | 'kind' | 'slug' | 'title' | 'published'>;

/** Names of devices on Windows, where no file can have them. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** File names have at most 255 bytes, and the desk writes beside a file under a longer name. */
const LONGEST_NAME = 180;

/** Gives pieces files and addresses that nothing else has: the same to the same pieces in the same order. */
export class Places {
  /** In small letters, since some disks make no difference; what stands there is no matter. */
  private readonly paths = new TextMap();
  private readonly addresses = new TextMap();

  /**
   * @param zone the paper's
   * @param paths files that are there already
   * @param addresses days with slugs, and slugs of pages, that are taken already
   */
  constructor(
    private readonly zone: string,
    paths: Iterable<string>,
    addresses: Iterable<string>,
  ) {
    for (const path of paths) this.paths.set(path.toLowerCase(), '');
    for (const address of addresses) this.addresses.set(address, '');
  }

  /**
   * @param undated the moment of a piece that has none
   * @param keptPath where an earlier import put it
   */
  place(outline: Outline, undated: number, keptPath: string | undefined): Place {
    const { kind, published } = outline;
    const slug = slugify(outline.slug) || slugify(outline.title) || slugify(`piece ${outline.id}`);
    const day =
      kind === 'page' ? '' : dayPath(instantFor(published ?? undated, this.zone), this.zone);
    const own = this.freeSlug(day, slug);
    this.addresses.set(`${day}/${own}`, '');
    const path = keptPath ?? this.freePath(kind, day, own);
    this.paths.set(path.toLowerCase(), '');
    const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
    return { path, slug: own, day, needsSlug: kind === 'article' && name !== own };
  }

  private freeSlug(day: string, slug: string): string {
    let free = slug;
    for (let n = 2; this.addresses.has(`${day}/${free}`); n += 1)
      free = `${slug.slice(0, 95)}-${n}`;
    return free;
  }

  private freePath(kind: Piece['kind'], day: string, slug: string): string {
    const folder = kind === 'page' ? 'pages' : `articles/${day.slice(0, 7)}`;
    const name = fileName(slug);
    const names = kind === 'page' ? [name] : [name, `${name}-${day.slice(8)}`];
    for (let n = 2; ; n += 1) {
      const free = names.find((one) => !this.paths.has(`${folder}/${one}.md`.toLowerCase()));
      if (free !== undefined) return `${folder}/${free}.md`;
      names.splice(0, names.length, `${name}-${n}`);
    }
  }
}

function instantFor(moment: Moment, zone: string): number {
  return typeof moment === 'number' ? moment : instantOf(moment, zone);
}

/** A name that means the slug and nothing else: no day at its head, no folder's index, no device. */
function fileName(slug: string): string {
  let name = slug;
  while (Buffer.byteLength(name) > LONGEST_NAME)
    name = name.includes('-')
      ? name.slice(0, name.lastIndexOf('-'))
      : [...name].slice(0, 40).join('');
  const misread =
    DEVICES.test(name) || /^_?index$/.test(name) || /^\d{4}-\d{1,2}-\d{1,2}(?:-|$)/.test(name);
  return misread ? `piece-${name}` : name;
}
