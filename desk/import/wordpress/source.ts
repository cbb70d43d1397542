import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeEntities } from '@/lib/content/plain-words';
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
import { type ZoneSample, zoneOf } from '../zone-guess';
import { Attachments } from './attachments';
import { offsetOf } from './dates';
import { pieceOf, whyLeftOut } from './post';
import { type WxrGroup, type WxrItem, wxrParts } from './wxr';

/** Some hundred moments over the years tell a zone; more would only take time. */
const MOST_SAMPLES = 300;

/** One or several WordPress exports ("WXR") of one site. */
export class WordPressExport implements Source {
  readonly system = 'WordPress';
  readonly pictureFolders: string[];
  private readonly channel: Record<string, string> = {};
  private readonly persons = new Map<string, FormerPerson>();
  private readonly described = new Map<string, FormerTopic>();
  private readonly attachments = new Attachments();
  private readonly reusable = new Map<string, string>();
  private readonly samples: ZoneSample[] = [];
  private readonly faults = new Set<string>();
  private known: Former | null = null;
  private comments = 0;
  private posts = 0;

  /**
   * @param types kinds of posts besides `post` and `page` that become articles
   * @param pictures folders to look for pictures in before those beside the export
   */
  constructor(
    private readonly files: readonly string[],
    private readonly types: ReadonlySet<string>,
    pictures: readonly string[],
  ) {
    const beside = files.flatMap((file) => {
      const folder = dirname(file);
      return [join(folder, 'wp-content', 'uploads'), join(folder, 'uploads')];
    });
    this.pictureFolders = [...new Set([...pictures, ...beside])];
  }

  async prepare(): Promise<void> {
    for await (const part of this.parts((fault) => this.faults.add(fault))) {
      if (part.kind === 'item') this.takeItem(part);
      else if (part.kind === 'group') this.takeGroup(part);
      else this.channel[part.name] ??= part.fields.value?.trim() ?? '';
    }
    if (this.posts === 0)
      throw new Mistake(
        `${this.files.join(', ')}: there is no post, page or upload in it.`,
        'Name the XML file that Tools → Export gives in WordPress.',
      );
  }

  private takeGroup({ name, fields }: WxrGroup): void {
    const field = (key: string) => decodeEntities((fields[key] ?? '').trim());
    if (name === 'wp:author') {
      const login = field('wp:author_login');
      const full = field('wp:author_display_name') || (login.includes('@') ? '' : login);
      if (login)
        this.persons.set(login.toLowerCase(), {
          name: full || 'Unnamed author',
          // An address that a mail can be sent to is not for readers.
          slug: login.includes('@') ? full : login,
          note: '',
          bio: '',
        });
      return;
    }
    const [slug, title, description] =
      name === 'wp:category'
        ? ['wp:category_nicename', 'wp:cat_name', 'wp:category_description']
        : name === 'wp:tag'
          ? ['wp:tag_slug', 'wp:tag_name', 'wp:tag_description']
          : ['wp:term_slug', 'wp:term_name', 'wp:term_description'];
    if (field(description))
      this.described.set(field(slug), {
        name: field(title),
        slug: field(slug),
        description: field(description),
      });
  }

  private takeItem(item: WxrItem): void {
    const { fields } = item;
    const id = fields['wp:post_id'] ?? '';
    this.comments += item.comments;
    if (fields['wp:post_type'] === 'attachment') this.attachments.add(item);
    if (fields['wp:post_type'] === 'wp_block')
      this.reusable.set(id, fields['content:encoded'] ?? '');
    this.posts += 1;
    const gmt = fields['wp:post_date_gmt'] ?? '';
    const offset = offsetOf(fields['wp:post_date'] ?? '', gmt);
    if (offset !== null && this.samples.length < MOST_SAMPLES)
      this.samples.push({ instant: Date.parse(`${gmt.trim().replace(' ', 'T')}Z`), offset });
  }

  former(): Former {
    // Asked for with every piece, and to find a zone takes some hundred looks into a calendar.
    this.known ??= this.readFormer();
    return this.known;
  }

  private readFormer(): Former {
    const { channel } = this;
    const addresses = [channel.link, channel['wp:base_blog_url'], channel['wp:base_site_url']];
    const hosts = addresses.flatMap((one) =>
      one && URL.canParse(one) ? [new URL(one).host.replace(/^www\./, '')] : [],
    );
    return {
      name: decodeEntities(channel.title ?? ''),
      tagline: decodeEntities(channel.description ?? ''),
      language: channel.language ?? '',
      zone: zoneOf(this.samples) ?? '',
      hosts: new Set(hosts),
      exported: statSync(this.files[0] ?? '.').mtimeMs,
    };
  }

  people(): FormerPerson[] {
    return [...this.persons.values()];
  }

  topics(): FormerTopic[] {
    return [...this.described.values()];
  }

  async *pieces(): AsyncGenerator<Piece | LeftOut> {
    for await (const part of this.parts(() => {})) {
      if (part.kind !== 'item') continue;
      if (part.fields['wp:post_type'] === 'attachment') continue;
      yield whyLeftOut(part, this.types) ??
        pieceOf(part, {
          authors: (login) => this.author(login),
          attachments: this.attachments,
          reusable: this.reusable,
          hosts: this.former().hosts,
        });
    }
  }

  private author(login: string): FormerName[] {
    const person = this.persons.get(login.trim().toLowerCase());
    if (person) return [person];
    return login.trim() === '' || login.includes('@') ? [] : [{ name: login, slug: login }];
  }

  private async *parts(onFault: (fault: string) => void): AsyncGenerator<WxrItem | WxrGroup> {
    for (const file of this.files) yield* wxrParts(file, onFault);
  }

  otherNotes(): string[] {
    const notes: string[] = [];
    if (this.comments > 0)
      notes.push(`${this.comments} comments of readers were left: Broadsheet has no comments.`);
    if (this.faults.size > 0)
      notes.push(
        `The file is not well-formed XML; it was read as far as it can be: ${[...this.faults].slice(0, 5).join('; ')}.`,
      );
    return notes;
  }
}
