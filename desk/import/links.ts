import { posix } from 'node:path';
import { parsePath } from '@/lib/address/parse';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import type { Former, Note } from './piece';
import type { Place } from './places';
import { TextMap } from './text-map';

/** Knows for every address of the former site where it leads in the paper. */
export class Links {
  /** Former addresses to what was there. */
  private readonly pieces = new TextMap();
  private readonly lists = new Map<string, string>();

  /** @param placeOf where a piece is now */
  constructor(
    private readonly former: Pick<Former, 'hosts'>,
    private readonly placeOf: (id: string) => Place | undefined,
  ) {}

  addPiece(id: string, former: readonly string[]): void {
    for (const path of former) if (!this.pieces.has(keyOf(path))) this.pieces.set(keyOf(path), id);
  }

  /** @param slug the last part of a list's former address, as in `/tag/rice` */
  addList(slug: string, address: string): void {
    if (slug && !this.lists.has(slug)) this.lists.set(slug, address);
  }

  /** The former addresses of a piece that can lead to it, and to nothing else. */
  aliases(
    former: readonly string[],
    place: Place,
    taken: ReadonlySet<string>,
    note: (note: Note) => void,
  ): string[] {
    const seen = new Set<string>();
    return former.filter((path) => {
      if (seen.has(aliasKey(path))) return false;
      seen.add(aliasKey(path));
      const named = parsePath(path);
      if (named?.kind === 'article' && named.day === place.day && named.slug === place.slug)
        return false;
      const there = this.placeAt(path);
      const other = taken.has(aliasKey(path)) || (there && there.path !== place.path);
      if (other)
        note({
          kind: 'left',
          about: 'former address',
          text: `Its former address ${path} is another page’s now, and does not lead here.`,
        });
      return !other;
    });
  }

  /** Where a link of a text leads now, as a file of the paper writes it. */
  link(href: string, fromPath: string, note: (note: Note) => void): string {
    if (/^(?:#|mailto:|tel:|javascript:|data:)/i.test(href) || href === '') return href;
    const base = this.base();
    if (!base && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href)) return href;
    if (!URL.canParse(href, base || 'https://localhost')) return href;
    const url = new URL(href, base || 'https://localhost');
    const isOwn = this.former.hosts.has(url.host.replace(/^www\./, '')) || url.host === 'localhost';
    if (!isOwn || !/^https?:$/.test(url.protocol))
      return href.startsWith('//') ? `https:${href}` : href;
    const target = this.targetOf(url, fromPath);
    if (target) return target + url.hash;
    if (url.pathname === '/' && url.search === '') return '/';
    note({
      kind: 'left',
      about: 'link within the former site',
      text: `A link to ${url.host === 'localhost' ? href : url.href}, which is not among what came over.`,
    });
    return url.host === 'localhost' ? href : url.href;
  }

  private base(): string {
    const [host] = this.former.hosts;
    return host ? `https://${host}/` : '';
  }

  private targetOf(url: URL, fromPath: string): string | undefined {
    const id = url.searchParams.get('p') ?? url.searchParams.get('page_id');
    const place = id ? this.placeOf(id) : this.placeAt(url.pathname);
    if (place) return written(place, fromPath);
    if (id) return undefined;
    const [kind, slug] =
      /\/(category|tag|author|topics?|tags|categories)\/(?:[^/]+\/)*([^/]+)\/?$/i
        .exec(url.pathname)
        ?.slice(1) ?? [];
    return kind && slug
      ? this.lists.get(`${/author/i.test(kind) ? 'author' : 'topic'}:${slug.toLowerCase()}`)
      : undefined;
  }

  private placeAt(path: string): Place | undefined {
    const id = this.pieces.get(keyOf(path));
    return id === undefined ? undefined : this.placeOf(id);
  }
}

function keyOf(path: string): string {
  return aliasKey(path.replace(/(?:index)?\.html?$|\/index\.html?$/i, ''));
}

function written(place: Place, fromPath: string): string {
  if (place.day === '') return `/${place.slug}`;
  const path = posix.relative(posix.dirname(fromPath), place.path);
  return encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');
}
