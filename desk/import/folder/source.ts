import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import type { Frontmatter } from '@/lib/content/frontmatter';
import { isZone } from '@/lib/time/zone';
import { Mistake } from '../../mistake';
import { decodedName } from '../../paper/find';
import { insideOf } from '../pictures';
import type { Former, FormerPerson, FormerTopic, LeftOut, Note, Piece, Source } from '../piece';
import { pictureRoots, type System, systemOf, textsIn } from './files';
import { withFences } from './hexo/frontmatter';
import { HexoSite } from './hexo/site';
import { pieceOfFile } from './piece-of-file';
import { peopleOf, type SiteConfig, setting, siteConfig } from './site-config';
import { marksAsWords, withoutTemplates } from './templates';

/** A text is no article from this size on; the desk reads none either. */
const LARGEST = 20_000_000;

/** A site that is a folder of texts. */
export class FolderOfTexts implements Source {
  readonly system: System;
  readonly pictureFolders: string[];
  private readonly root: string;
  private readonly config: SiteConfig;
  private readonly persons: Map<string, FormerPerson>;
  private paths: string[] = [];
  private languages = new Set<string>();
  private readonly hexo: HexoSite | null;

  constructor(
    folder: string,
    private readonly address: string | undefined,
    pictures: readonly string[],
  ) {
    this.root = realpathSync(folder);
    this.system = systemOf(this.root);
    this.config = siteConfig(this.root);
    this.persons = peopleOf(this.root);
    this.hexo =
      this.system === 'Hexo'
        ? new HexoSite(this.root, this.config, {
            paths: () => this.paths,
            textOf: (path) => this.textOf(path),
          })
        : null;
    this.pictureFolders = [...pictures, ...pictureRoots(this.root)];
  }

  async prepare(): Promise<void> {
    this.paths = textsIn(this.root, this.system);
    this.languages = languageFolders(this.paths);
    if (this.paths.length === 0)
      throw new Mistake(
        `${this.root}: there is no text in it.`,
        'Name the folder in which the former site is, with its settings.',
      );
  }

  former(): Former {
    const { config } = this;
    const address = this.address ?? setting(config, 'url', 'baseURL', 'baseurl');
    const zone = setting(config, 'timezone', 'timeZone');
    return {
      name: setting(config, 'title', 'name') || basename(this.root).replace(/[-_]+/g, ' '),
      tagline: setting(config, 'description', 'subtitle', 'tagline').replace(/\s+/g, ' '),
      language: setting(
        config,
        'lang',
        'language',
        'languageCode',
        'locale',
        'defaultContentLanguage',
      ),
      zone: zone && isZone(zone) ? zone : '',
      hosts: new Set(URL.canParse(address) ? [new URL(address).host.replace(/^www\./, '')] : []),
      exported: statSync(this.root).mtimeMs,
    };
  }

  people(): FormerPerson[] {
    return [...this.persons.values()];
  }

  topics(): FormerTopic[] {
    return [];
  }

  async *pieces(): AsyncGenerator<Piece | LeftOut> {
    for (const path of this.paths) {
      const { size, mtimeMs } = statSync(join(this.root, path));
      if (size > LARGEST) {
        yield { what: 'file', title: path, why: 'It is too large to be an article.' };
        continue;
      }
      const text = this.textOf(path);
      const piece = pieceOfFile(text, path, {
        system: this.system,
        config: this.config,
        modified: mtimeMs,
        lang: this.languageOf(path),
        person: (id) => this.persons.get(id),
        body: (front, address, notes) => this.body(front, path, address, notes),
      });
      yield 'why' in piece ? piece : { ...piece, names: [`/${path}`, ...datedName(path)] };
    }
  }

  private languageOf(path: string): string {
    const ending = /\.([a-z]{2}(?:-[a-z]{2,4})?)\.\w+$/i.exec(path)?.[1] ?? '';
    const folder = path.split('/').find((part) => this.languages.has(part)) ?? '';
    return ending && isLanguage(ending) ? ending : folder;
  }

  private textOf(path: string): string {
    const text = readFileSync(join(this.root, path), 'utf8');
    return this.hexo ? withFences(text) : text;
  }

  private body({ body, data }: Frontmatter, path: string, address: string, notes: Note[]): string {
    const note = (one: Note) => void notes.push(one);
    const plain = /\.mdx$/i.test(path) ? withoutModules(body, note) : body;
    if (this.hexo && String(data.disableNunjucks) === 'true') return marksAsWords(plain);
    const tagless = this.hexo?.withoutTags(plain, path, address, note) ?? plain;
    return withoutTemplates(tagless, { note, textNamed: (name) => this.textNamed(name, path) });
  }

  /** A text by the name that `post_url`, `link` and `ref` use: its path, or a part of it at the end. */
  private textNamed(name: string, fromPath: string): string {
    const [bare = '', hash] = name.split('#');
    const wanted = bare.replace(/^\/+/, '').replace(/\/$/, '');
    const ends = [wanted, `${wanted}.md`, `${wanted}/index.md`, `${wanted}.markdown`];
    const beside = ends.map((end) => posix.join(posix.dirname(fromPath), end));
    const found =
      this.paths.find((path) => beside.includes(path)) ??
      this.paths.find((path) => ends.some((end) => path === end || path.endsWith(`/${end}`)));
    return found ? `/${found}${hash ? `#${hash}` : ''}` : '';
  }

  pictureFile(src: string, { id, former }: Piece): string | null {
    if (/^(?:[a-z]+:)?\/\//i.test(src)) return null;
    const name = decodedName(src.split(/[?#]/)[0] ?? '');
    const beside = name.startsWith('/') ? [] : [join(this.root, dirname(id), name)];
    const files = [...beside, ...(this.hexo?.pictureFiles(name, id, former) ?? [])];
    return files.map((file) => insideOf(this.root, file)).find((file) => file !== null) ?? null;
  }

  otherNotes(): string[] {
    const known =
      this.system === 'Markdown'
        ? 'No system was recognised in the folder: it was read as plain Markdown.'
        : `The folder is one of ${this.system}.`;
    return [
      known,
      ...(/^(?:Astro|Eleventy|Markdown)$/.test(this.system)
        ? [
            'Former addresses were made from the files’ paths, since the folder does not tell them; check some.',
          ]
        : []),
      ...(this.hexo?.notes() ?? []),
    ];
  }
}

/** Sites that name files by their day mostly have addresses with the day too, whatever the folder tells. */
function datedName(path: string): string[] {
  const [, year, month, day, name] = /(?:^|\/)(\d{4})-(\d\d)-(\d\d)-([^/]+)\.\w+$/.exec(path) ?? [];
  return name ? [`/${year}/${month}/${day}/${name}`] : [];
}

/** Names of folders that each hold the site in one language. */
function languageFolders(paths: readonly string[]): Set<string> {
  const heads = new Set(
    paths.flatMap((path) => (path.split('/').length > 2 ? [path.split('/')[1] ?? ''] : [])),
  );
  const all = [...heads];
  return new Set(all.length > 1 && all.every(isLanguage) ? all : []);
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(name: string): boolean {
  try {
    return /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(name) && NAMES.of(name) !== undefined;
  } catch {
    return false;
  }
}

/** MDX's lines of JavaScript, which are no words. */
function withoutModules(body: string, note: (note: Note) => void): string {
  return body.replace(
    /^(?:import|export)\s[^\n]*(?:\n(?![\n#])[^\n]*)*?(?:;|(?=\n\n)|$)/gm,
    (line) => {
      note({ kind: 'left', about: 'line of MDX', text: line.replace(/\s+/g, ' ').slice(0, 200) });
      return '';
    },
  );
}
