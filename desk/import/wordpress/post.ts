import { decodeEntities } from '@/lib/content/plain-words';
import { yamlText } from '@/lib/edit/yaml-text';
import { plainWords } from '../html/plain';
import type { Body, FormerImage, FormerName, LeftOut, Note, Piece } from '../piece';
import type { Attachments } from './attachments';
import { hasBlocks, withFootnotes, withoutBlocks } from './blocks';
import { momentOf } from './dates';
import { withParagraphs } from './paragraphs';
import { withoutShortcodes } from './shortcodes';
import type { WxrItem } from './wxr';

/** What a post needs to know of its export. */
interface PostSurroundings {
  authors(login: string): FormerName[];
  attachments: Attachments;
  reusable: ReadonlyMap<string, string>;
  hosts: ReadonlySet<string>;
}

/** What WordPress keeps for itself: its words come over where they are used, or have no readers. */
const MACHINERY =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|scheduled-action)$/;

/** Statuses with which a text may be there before its readers. */
const HELD = new Map([
  ['draft', ''],
  ['auto-draft', ''],
  ['pending', 'It waited for review'],
  ['private', 'Only editors could read it'],
]);

/** Why an item is no piece of the new paper; null for one that is. */
export function whyLeftOut(item: WxrItem, types: ReadonlySet<string>): LeftOut | null {
  const type = item.fields['wp:post_type']?.trim() ?? 'post';
  const status = item.fields['wp:status']?.trim() ?? 'publish';
  const title = decodeEntities(item.fields.title ?? '').trim() || `number ${idOf(item)}`;
  if (status === 'trash') return { what: type, title, why: 'It was in the bin.' };
  if (type === 'post' || type === 'page' || types.has(type)) {
    const empty = !/\S/.test((item.fields['content:encoded'] ?? '') + (item.fields.title ?? ''));
    return empty ? { what: type, title, why: 'It holds neither headline nor text.' } : null;
  }
  const why = MACHINERY.test(type)
    ? 'It is part of how WordPress makes pages.'
    : `It is of a kind that a plugin made. To bring its kind over as articles: --types ${type}`;
  return { what: type, title, why };
}

function idOf({ fields }: WxrItem): string {
  return (fields['wp:post_id'] ?? '').trim() || (fields.guid ?? fields.link ?? '').trim();
}

export function pieceOf(item: WxrItem, surroundings: PostSurroundings): Piece {
  const { fields, meta } = item;
  const field = (name: string) => (fields[name] ?? '').trim();
  const notes: Note[] = [];
  const published = momentOf({
    wall: field('wp:post_date'),
    gmt: field('wp:post_date_gmt'),
    other: field('pubDate'),
  });
  return {
    id: idOf(item),
    kind: field('wp:post_type') === 'page' ? 'page' : 'article',
    title: plainWords(field('title')),
    slug: field('wp:post_name').replace(/\.html?$/i, ''),
    published,
    updated: momentOf({
      wall: field('wp:post_modified'),
      gmt: field('wp:post_modified_gmt'),
      other: '',
    }),
    draft: isHeld(item, notes),
    standfirst: plainWords(field('excerpt:encoded')),
    authors: authorsOf(item, surroundings),
    categories: filed(item, 'category').filter(({ slug }) => !/^uncategori[sz]ed$/.test(slug)),
    topics: filed(item, 'post_tag'),
    image: leadImage(item, surroundings.attachments, notes),
    former: formerPaths(item, surroundings.hosts),
    canonical: meta._yoast_wpseo_canonical?.trim() ?? '',
    lang: '',
    noindex: meta['_yoast_wpseo_meta-robots-noindex'] === '1',
    otherLines: otherLines(item, notes),
    body: () => bodyOf(item, surroundings),
    notes,
  };
}

/** Whether readers may not see it. A password would be no protection here, so what had one becomes a draft. */
function isHeld({ fields }: WxrItem, notes: Note[]): boolean {
  const status = (fields['wp:status'] ?? 'publish').trim();
  const why = HELD.get(status);
  if (why) notes.push({ kind: 'changed', about: 'visibility', text: `${why}; it is a draft now.` });
  if ((fields['wp:post_password'] ?? '').trim() !== '') {
    notes.push({
      kind: 'changed',
      about: 'visibility',
      text: 'It asked for a password; it is a draft now.',
    });
    return true;
  }
  return why !== undefined || !/^(?:publish|future)$/.test(status);
}

function authorsOf(item: WxrItem, { authors }: PostSurroundings): FormerName[] {
  const together = filed(item, 'author').flatMap(({ name, slug }) => {
    const login = slug.replace(/^cap-/, '');
    const [known] = authors(login);
    return known ?? { name, slug: login };
  });
  return together.length > 0 ? together : authors(item.fields['dc:creator'] ?? '');
}

function filed({ filed }: WxrItem, domain: string): FormerName[] {
  return filed
    .filter((one) => one.domain === domain && one.name !== '')
    .map(({ name, nicename }) => ({ name: decodeEntities(name), slug: nicename }));
}

function leadImage({ meta }: WxrItem, attachments: Attachments, notes: Note[]): FormerImage | null {
  const id = meta._thumbnail_id?.trim();
  if (!id) return null;
  const attachment = attachments.get(id);
  if (attachment)
    return {
      src: attachment.url,
      alt: plainWords(attachment.alt),
      caption: plainWords(attachment.caption),
      credit: '',
    };
  notes.push({
    kind: 'left',
    about: 'lead picture',
    text: `Its lead picture is number ${id}, which the export does not hold.`,
  });
  return null;
}

/** The paths it was at: its address, addresses under former slugs, and a lasting address that is no number. */
function formerPaths({ fields, meta }: WxrItem, hosts: ReadonlySet<string>): string[] {
  const link = pathOn(hosts, fields.link ?? '');
  const guid = pathOn(hosts, fields.guid ?? '');
  const old = meta._wp_old_slug?.trim();
  const before = link && old ? link.replace(/[^/]+(\/?)$/, `${old}$1`) : '';
  return [...new Set([link, before, guid])].filter((path) => path !== '');
}

function pathOn(hosts: ReadonlySet<string>, address: string): string {
  const base = `https://${[...hosts][0] ?? 'localhost'}`;
  if (!URL.canParse(address.trim(), base) || address.trim() === '') return '';
  const { host, pathname, search } = new URL(address.trim(), base);
  // A number in a query is no path, and the site's addresses have no query.
  const isNumber = /^\?(?:p|page_id|post_type|attachment_id)=/.test(search);
  const own = hosts.size === 0 || hosts.has(host.replace(/^www\./, ''));
  return !own || isNumber || pathname === '/' ? '' : pathname;
}

function otherLines(item: WxrItem, notes: Note[]): string {
  for (const { domain, name } of item.filed)
    if (!/^(?:category|post_tag|author|series)$/.test(domain))
      notes.push({ kind: 'left', about: `filed under ${domain}`, text: `${domain}: ${name}` });
  for (const [key, value] of Object.entries(item.meta))
    if (
      !/^_(?!yoast_wpseo_(?:title|metadesc)$)/.test(key) &&
      !/^(?:footnotes|enclosure)$/.test(key) &&
      value.trim() !== ''
    )
      notes.push({
        kind: 'left',
        about: `custom field ${key}`,
        text: `${key}: ${value.replace(/\s+/g, ' ').slice(0, 200)}`,
      });
  const [series] = filed(item, 'series');
  return series ? `series: ${yamlText(series.name)}\n` : '';
}

function bodyOf(item: WxrItem, { attachments, reusable }: PostSurroundings): Body {
  const notes: Note[] = [];
  const note = (one: Note) => void notes.push(one);
  const content = item.fields['content:encoded'] ?? '';
  const whole = withoutBlocks(withFootnotes(content, item.meta.footnotes), { reusable, note });
  const plain = withoutShortcodes(whole, {
    picture: (id) => pictureHtml(attachments, id),
    attached: attachments.of(idOf(item)),
    note,
  });
  const html = hasBlocks(content) ? plain : withParagraphs(plain);
  const sound = (item.meta.enclosure ?? '').trim().split(/\s/)[0] ?? '';
  const added = /^https?:\/\//.test(sound) && !html.includes(sound) ? `\n<p>${sound}</p>` : '';
  if (added)
    note({
      kind: 'changed',
      about: 'podcast',
      text: `The sound of an episode is a link at the end of the text: ${sound}`,
    });
  return { form: 'html', text: html + added, notes };
}

function pictureHtml(attachments: Attachments, id: string): string {
  const attachment = attachments.get(id);
  if (!attachment) return '';
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const img = `<img src="${quoted(attachment.url)}" alt="${quoted(attachment.alt)}">`;
  const caption = attachment.caption ? `<figcaption>${attachment.caption}</figcaption>` : '';
  return `<figure>${img}${caption}</figure>`;
}
