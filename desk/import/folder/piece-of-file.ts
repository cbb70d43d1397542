import { stringify } from 'yaml';
import { type DateText, dateInFileName, withoutDate } from '@/lib/content/date-text';
import { FieldReport } from '@/lib/content/field-report';
import { type Frontmatter, readFrontmatter } from '@/lib/content/frontmatter';
import { type SortedKeys, sortKeys } from '@/lib/content/keys';
import { plainLine, slugify } from '@/lib/content/plain-words';
import { readFields } from '@/lib/content/read-fields';
import { FIELD_NAMES, type FrontmatterFields } from '@/lib/content/schema';
import { instantOf } from '@/lib/time/zone';
import type { FormerName, LeftOut, Moment, Note, Piece } from '../piece';
import type { System } from './files';
import { isHidden, isPost } from './hexo/former-address';
import { aliasesIn, ownAddress } from './own-addresses';
import { pageLike } from './page-like';
import { formerPath } from './permalinks';
import type { SiteConfig } from './site-config';

/** What a text needs to know of its site. */
interface FolderSurroundings {
  system: System;
  config: SiteConfig;
  /** Milliseconds at which the file was last written. */
  modified: number;
  /** The language that its folder or ending names; empty for none. */
  lang: string;
  person(id: string): FormerName | undefined;
  /** @param address where it was; empty where nothing tells */
  body(front: Frontmatter, address: string, notes: Note[]): string;
}

/** Fields whose values a piece has under names of its own; all others go into the new file as they are. */
const TAKEN: (keyof FrontmatterFields)[] = [
  'title',
  'published',
  'updated',
  'standfirst',
  'slug',
  'section',
  'topics',
  'categories',
  'authors',
  'status',
  'draft',
  'image',
  'aliases',
  'canonical',
  'noindex',
  'lang',
];

const ABOUT_FOLDER =
  /^(?:readme|licen[cs]e|contributing|changelog|code[_-]of[_-]conduct|security|terms)\.\w+$/i;
/** Reads one text of a folder. @param path below the folder, with forward slashes */
export function pieceOfFile(text: string, path: string, at: FolderSurroundings): Piece | LeftOut {
  const front = readFrontmatter(text, path);
  const file = path.split('/').at(-1) ?? '';
  const isHtml = /\.html?$/i.test(file);
  const empty = Object.keys(front.data).length === 0;
  if (empty && (isHtml || ABOUT_FOLDER.test(file)) && front.problems.length === 0)
    return {
      what: 'file',
      title: path,
      why: isHtml ? 'It is HTML without frontmatter.' : 'It is about the folder.',
    };
  const mayBeList = /^_index\./.test(file) || (at.system === 'Hexo' && !isPost(path));
  if (mayBeList && !/\S/.test(front.body))
    return { what: 'head of a list', title: path, why: 'It holds no text.' };
  const keys = sortKeys(front.data, FIELD_NAMES);
  const report = new FieldReport(path, front);
  const fields = readFields(keys, FIELD_NAMES, report);
  const notes: Note[] = [];
  const refused = refusedFields(report, front, notes);
  const name = withoutDate(baseName(path));
  const dateText = dateOf(fields, path, notes);
  const passedOver = at.system === 'Hexo' && isHidden(path);
  if (passedOver)
    notes.push({
      kind: 'changed',
      about: 'status',
      text: 'Hexo showed no file whose path has a part that begins with “_”; it is a draft.',
    });
  const held =
    passedOver || /(?:^|\/)_drafts\//.test(path) || refused.has('draft') || mayBeHeld(front.data);
  const isPage = pageLike(path, at.system, dateText, front.data, held);
  const published: Moment | null = dateText ? momentOf(dateText) : isPage ? null : at.modified;
  const undated = !isPage && dateText === null;
  if (undated)
    notes.push({
      kind: 'changed',
      about: 'date',
      text: 'It had no date; it is a draft with the day on which its file was last written.',
    });
  if (front.source.split('\n').some((line) => /^\s*#/.test(line)))
    notes.push({
      kind: 'left',
      about: 'comments in the frontmatter',
      text: 'Comments in its frontmatter.',
    });
  const own = ownAddress(front.data, at.system, at.config);
  const slug =
    fields.slug || slugify(isPage && own ? (own.split('/').filter(Boolean).at(-1) ?? name) : name);
  const categories = [
    ...(fields.section ? [fields.section] : []),
    ...fields.categories.map((one) => one.name),
  ];
  const former = formerPath(at.system, at.config, {
    path,
    name,
    slug: fields.slug,
    title: fields.title,
    date: dateText,
    categories: fields.categories.map((one) => one.name),
    data: front.data,
  });
  return {
    id: path,
    kind: isPage ? 'page' : 'article',
    title: fields.title || headingOf(front.body) || plainLine(name.replace(/[-_]+/g, ' ')),
    slug: isPage && at.lang ? `${slug}-${at.lang.toLowerCase()}` : slug,
    published,
    updated: fields.updated ? momentOf(fields.updated) : null,
    draft: fields.draft || fields.status === 'draft' || held || undated,
    standfirst: fields.standfirst,
    authors: fields.authors.map((one) => at.person(one.name) ?? at.person(one.slug) ?? one),
    categories: categories.map(nameOnly),
    topics: fields.topics,
    image: fields.image && { ...fields.image, alt: fields.image.alt || altBeside(front.data) },
    former: [
      ...new Set([
        own,
        at.system === 'Hexo' && own ? '' : former,
        ...aliasesIn(front.data),
        ...fields.aliases,
      ]),
    ].filter(Boolean),
    canonical: fields.canonical,
    lang: fields.lang || at.lang,
    noindex: fields.noindex,
    otherLines: otherLines(keys, refused, fields.status === 'withdrawn', own),
    body: () => {
      const found: Note[] = [];
      const body = at.body(front, own || former, found);
      return { form: isHtml ? 'html' : 'markdown', text: body, notes: found };
    },
    notes,
  };
}

/** Words of other systems for what readers should not see yet. Other words ("Completed") are no status here. */
function mayBeHeld({ status }: Record<string, unknown>): boolean {
  return /draft|pend|priv|review|wip|progress|unpubl|hidden|archiv|to.?do|sched/i.test(
    String(status ?? ''),
  );
}

/** Fields that the site could not read: an error there would keep the file off it. */
function refusedFields(report: FieldReport, front: Frontmatter, notes: Note[]): Set<string> {
  const refused = new Set<string>();
  for (const { severity, field, value, message } of [...front.problems, ...report.problems]) {
    if (severity === 'hint' || (field === 'title' && value === '')) continue;
    refused.add(field);
    notes.push({
      kind: 'left',
      about: `field ${field || 'that can not be read'}`,
      text: `${field}: ${value}. ${message}`,
    });
  }
  return refused;
}

function dateOf(fields: FrontmatterFields, path: string, notes: Note[]): DateText | null {
  const date = fields.published ?? fields.publishDate;
  if (date) return date;
  const named =
    dateInFileName(baseName(path)) ?? dateInFileName(path.split('/').slice(-4, -1).join('-'));
  if (!named?.ok) return null;
  notes.push({
    kind: 'changed',
    about: 'date from the file’s name',
    text: `Its date is that of its file’s name: ${path}`,
  });
  return named.date;
}

function momentOf(date: DateText): Moment {
  return date.offset === null ? date.wall : instantOf(date.wall, 'UTC') - date.offset * 60_000;
}

function otherLines(
  keys: SortedKeys,
  refused: ReadonlySet<string>,
  withdrawn: boolean,
  own: string,
): string {
  const rest: Record<string, unknown> = withdrawn ? { status: 'withdrawn' } : {};
  for (const [field, { value }] of keys.known)
    if (!TAKEN.includes(field as keyof FrontmatterFields) && !refused.has(field) && value !== null)
      rest[field] = value;
  for (const [key, value] of Object.entries(keys.unknown))
    if (!/^(?:permalink|url|redirect_from|alias)$/.test(key) || own === '') rest[key] = value;
  return Object.keys(rest).length === 0 ? '' : stringify(rest, { lineWidth: 0 });
}

function headingOf(body: string): string {
  return plainLine(/^#{1,2} +(.+?) *#*$/m.exec(body)?.[1] ?? '');
}

/** Alternative texts that stand beside a picture and not within it. */
function altBeside(data: Record<string, unknown>): string {
  const alt = data.image_alt ?? data.imageAlt ?? data.heroImageAlt ?? data.cover_alt ?? data.alt;
  return typeof alt === 'string' ? plainLine(alt) : '';
}

function nameOnly(name: string): FormerName {
  return { name, slug: slugify(name) };
}

function baseName(path: string): string {
  const parts = path.split('/');
  const name = (parts.pop() ?? '')
    .replace(/\.\w+$/, '')
    .replace(/\.[a-z]{2}(?:-[a-z]{2,4})?$/i, '')
    .trim();
  return /^_?index$/i.test(name) ? (parts.pop() ?? name) : name;
}
