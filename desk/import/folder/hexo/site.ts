import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { decodedName } from '../../../paper/find';
import type { Note } from '../../piece';
import { type SiteConfig, setting } from '../site-config';
import { isPost, rootOf, slugOfPost } from './former-address';
import { withoutHexoTags } from './tags';

/** Code that a text shows is no longer than that. */
const LONGEST_CODE = 1_000_000;

interface Texts {
  /** Paths of all texts, below the folder of the site. */
  paths(): readonly string[];
  textOf(path: string): string;
}

/** A site of Hexo: its posts by their slugs and headlines, and where its files lie. */
export class HexoSite {
  private posts: Map<string, string> | null = null;
  private readonly titles = new Map<string, string>();

  constructor(
    private readonly root: string,
    private readonly config: SiteConfig,
    private readonly texts: Texts,
  ) {}

  /**
   * @param path of the post in which the tags stand
   * @param address where it was; empty where nothing tells
   */
  withoutTags(markdown: string, path: string, address: string, note: (note: Note) => void): string {
    return withoutHexoTags(markdown, {
      note,
      address,
      assets: posix.basename(path).replace(/\.\w+$/, ''),
      post: (name) => this.post(name),
      code: (file) => this.code(file),
    });
  }

  /**
   * Where a picture of a post may lie: in the folder of its own name, also when its address is that of the post, or
   * below `source` where the site was in a folder of its host.
   */
  pictureFiles(name: string, path: string, former: readonly string[]): string[] {
    const assets = join(this.root, path.replace(/\.\w+$/, ''));
    if (!name.startsWith('/')) return [join(assets, name)];
    const own = former
      .map((one) => `${decodedName(one).replace(/\/?(?:index\.html)?$/, '')}/`)
      .find((one) => name.startsWith(one));
    const site = rootOf(this.config);
    return [
      ...(own ? [join(assets, name.slice(own.length))] : []),
      ...(site !== '/' && name.startsWith(site)
        ? [join(this.root, 'source', name.slice(site.length))]
        : []),
    ];
  }

  notes(): string[] {
    return setting(this.config, 'timezone')
      ? []
      : [
          'Its settings name no time zone, so Hexo took that of the computer it ran on: look whether “zone” in site.yaml is right.',
        ];
  }

  /** A post by the slug or the headline that a tag names, with what stands behind `#` kept. */
  private post(name: string): { path: string; title: string } | null {
    const [wanted = '', hash] = name.split('#');
    this.posts ??= new Map(
      this.texts
        .paths()
        .filter(isPost)
        .map((path) => [slugOfPost(path, this.config), path]),
    );
    const path = this.posts.get(wanted) ?? this.pathTitled(wanted);
    if (!path) return null;
    return { path: encodeURI(`/${path}`) + (hash ? `#${hash}` : ''), title: this.titleOf(path) };
  }

  private pathTitled(title: string): string | undefined {
    return [...(this.posts ?? [])]
      .map(([, path]) => path)
      .find((path) => this.titleOf(path) === title);
  }

  private titleOf(path: string): string {
    let title = this.titles.get(path);
    if (title === undefined) {
      const { data } = readFrontmatter(this.texts.textOf(path), path);
      title = typeof data.title === 'string' ? data.title : posix.basename(path);
      this.titles.set(path, title);
    }
    return title;
  }

  /** Code of a file in the folder for code, never of one outside. */
  private code(path: string): string | null {
    const folder = join(this.root, 'source', setting(this.config, 'code_dir') || 'downloads/code');
    const file = join(folder, path);
    if (!existsSync(folder) || !existsSync(file)) return null;
    if (!realpathSync(file).startsWith(`${realpathSync(folder)}${sep}`)) return null;
    const { size } = statSync(file);
    return statSync(file).isFile() && size <= LONGEST_CODE ? readFileSync(file, 'utf8') : null;
  }
}
