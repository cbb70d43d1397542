import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from '../../mistake';
import type {
  Former,
  FormerName,
  FormerPerson,
  FormerTopic,
  LeftOut,
  Piece,
  Source,
} from '../piece';
import { TextMap } from '../text-map';
import { CARD_TEXTS, pieceOf } from './post';
import { ghostRecords, type Row, textIn } from './records';
import { Relation } from './relation';

/** An export of a Ghost site. */
export class GhostExport implements Source {
  readonly system = 'Ghost';
  readonly pictureFolders: string[];
  private readonly settings: Record<string, string> = {};
  private readonly users = new Map<string, FormerPerson>();
  private readonly tags = new Map<string, FormerTopic>();
  /** Posts to what of their row in `posts_meta` is asked for, as JSON. */
  private readonly metas = new TextMap();
  private readonly tagsOf = new Relation('tag_id');
  private readonly authorsOf = new Relation('author_id');
  private posts = 0;

  /** @param address of the former site, which an export does not say */
  constructor(
    private readonly file: string,
    private readonly address: string | undefined,
    pictures: readonly string[],
  ) {
    const folder = dirname(file);
    this.pictureFolders = [...pictures, join(folder, 'content', 'images'), join(folder, 'images')];
  }

  async prepare(): Promise<void> {
    for await (const { table, row } of ghostRecords(this.file)) {
      if (table === 'posts') this.posts += 1;
      else if (table === 'settings') this.settings[textIn(row, 'key')] = textIn(row, 'value');
      else if (table === 'users') this.takeUser(row);
      else if (table === 'tags') this.takeTag(row);
      else if (table === 'posts_meta')
        this.metas.set(textIn(row, 'post_id'), JSON.stringify(metaOf(row)));
      else if (table === 'posts_tags') this.tagsOf.add(row);
      else this.authorsOf.add(row);
    }
    if (this.posts === 0)
      throw new Mistake(
        `${this.file}: there is no post or page in it.`,
        'Name the JSON file that Settings → Import/Export gives in Ghost.',
      );
  }

  private takeUser(given: Row): FormerPerson {
    const row = dataOf(given);
    const name = textIn(row, 'name') || 'Unnamed author';
    const person = { name, slug: textIn(row, 'slug') || name, note: '', bio: textIn(row, 'bio') };
    this.users.set(textIn(row, 'id') || person.slug, person);
    return person;
  }

  private takeTag(given: Row): FormerTopic {
    const row = dataOf(given);
    const name = textIn(row, 'name');
    const tag = { name, slug: textIn(row, 'slug'), description: textIn(row, 'description') };
    this.tags.set(textIn(row, 'id') || tag.slug, tag);
    return tag;
  }

  former(): Former {
    const { settings, address } = this;
    const host = address && URL.canParse(address) ? new URL(address).host : '';
    return {
      name: settings.title ?? '',
      tagline: settings.description ?? '',
      language: settings.locale ?? settings.lang ?? settings.default_locale ?? '',
      zone: (settings.timezone ?? settings.active_timezone ?? '').replace('Etc/UTC', 'UTC'),
      hosts: new Set(host ? [host.replace(/^www\./, '')] : []),
      exported: statSync(this.file).mtimeMs,
    };
  }

  people(): FormerPerson[] {
    return [...this.users.values()];
  }

  topics(): FormerTopic[] {
    return [...this.tags.values()].filter(({ description }) => description !== '');
  }

  async *pieces(): AsyncGenerator<Piece | LeftOut> {
    for await (const { table, row } of ghostRecords(this.file)) {
      if (table !== 'posts') continue;
      const post: Row = { url: row.url, ...dataOf(row) };
      const id = textIn(post, 'id');
      yield pieceOf(post, {
        meta: JSON.parse(this.metas.get(id) ?? '{}') as Row,
        tags: [
          ...named(this.tagsOf.of(id), this.tags),
          ...this.within(post.tags, (tag) => this.takeTag(tag)),
        ],
        authors: this.authors(post, id),
      });
    }
  }

  private authors(post: Row, id: string): FormerName[] {
    const all = [
      ...named(this.authorsOf.of(id), this.users),
      ...this.within(post.authors ?? post.author, (user) => this.takeUser(user)),
    ];
    const first = this.users.get(textIn(post, 'author_id'));
    return all.length === 0 && first ? [first] : all;
  }

  /** Tools that write imports for Ghost put authors and tags into the post. */
  private within(value: unknown, take: (row: Row) => FormerName): FormerName[] {
    const rows = (Array.isArray(value) ? value : [value]) as unknown[];
    return rows.flatMap((row) => (typeof row === 'object' && row !== null ? take(row as Row) : []));
  }

  otherNotes(): string[] {
    const address = this.address
      ? []
      : [
          'A Ghost export does not say where the site was. With --address links to it are known as links of the paper.',
        ];
    return [
      ...address,
      'Members, newsletters, settings, and the pictures of authors and tags were left. Pictures are not in the export: they are in the folder content/images of the server.',
    ];
  }
}

function dataOf(row: Row): Row {
  return typeof row.data === 'object' && row.data !== null ? (row.data as Row) : row;
}

/** Of the many fields of `posts_meta` only what is asked for is kept in memory. */
function metaOf(row: Row): Row {
  const asked = ['feature_image_alt', 'feature_image_caption', 'email_only', ...CARD_TEXTS];
  return Object.fromEntries(asked.flatMap((name) => (row[name] ? [[name, row[name]]] : [])));
}

function named<One extends FormerName>(ids: string[], by: ReadonlyMap<string, One>): One[] {
  return ids.flatMap((id) => by.get(id) ?? []);
}
