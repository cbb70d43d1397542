import { posix } from 'node:path';
import { parsePath } from '@/lib/address/parse';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import type { Former, Note } from './piece';
import type { Place } from './places';

/** What a former address leads to now. */
type Target = { file: string } | { address: string };

/** Knows for every address of the former site where it leads in the paper. */
export class Links {
  private readonly targets = new Map<string, Target>();
  private readonly byId = new Map<string, Target>();
  private readonly lists = new Map<string, string>();

  constructor(private readonly former: Pick<Former, 'hosts'>) {}

  addPiece(id: string, place: Place, former: readonly string[]): void {
    const target = place.day === '' ? { address: `/${place.slug}` } : { file: place.path };
    this.byId.set(id, target);
    for (const path of former)
      if (!this.targets.has(keyOf(path))) this.targets.set(keyOf(path), target);
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
      const target = this.targets.get(keyOf(path));
      const other =
        taken.has(aliasKey(path)) || (target && !('file' in target && target.file === place.path));
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
    const target = this.targetOf(url);
    if (target) return written(target, fromPath) + url.hash;
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

  private targetOf(url: URL): Target | undefined {
    const id = url.searchParams.get('p') ?? url.searchParams.get('page_id');
    if (id) return this.byId.get(id);
    const known = this.targets.get(keyOf(url.pathname));
    if (known) return known;
    const [kind, slug] =
      /\/(category|tag|author|topics?|tags|categories)\/(?:[^/]+\/)*([^/]+)\/?$/i
        .exec(url.pathname)
        ?.slice(1) ?? [];
    const address =
      kind && slug
        ? this.lists.get(`${/author/i.test(kind) ? 'author' : 'topic'}:${slug.toLowerCase()}`)
        : undefined;
    return address ? { address } : undefined;
  }
}

function keyOf(path: string): string {
  return aliasKey(path.replace(/(?:index)?\.html?$|\/index\.html?$/i, ''));
}

function written(target: Target, fromPath: string): string {
  if ('address' in target) return target.address;
  const path = posix.relative(posix.dirname(fromPath), target.file);
  return encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');
}
