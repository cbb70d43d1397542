import { plainWords } from '../html/plain';
import type { Body, FormerName, Note, Piece } from '../piece';
import { lexicalHtml } from './lexical';
import { mobiledocHtml } from './mobiledoc';
import { type Row, textIn, truthIn } from './records';

/** What a post needs to know of its export. */
interface PostSurroundings {
  authors: FormerName[];
  /** The weightiest first. */
  tags: FormerName[];
  /** Its row of `posts_meta`. */
  meta: Row;
}

export function pieceOf(row: Row, { authors, tags, meta }: PostSurroundings): Piece {
  const notes: Note[] = [];
  const slug = textIn(row, 'slug');
  const shown = tags.filter(({ name }) => !name.startsWith('#'));
  for (const { name } of tags)
    if (name.startsWith('#'))
      notes.push({ kind: 'left', about: 'internal tag', text: `Tag ${name}` });
  for (const place of ['codeinjection_head', 'codeinjection_foot'])
    if (textIn(row, place))
      notes.push({
        kind: 'left',
        about: 'injected code',
        text: `${place}: ${textIn(row, place).slice(0, 300)}`,
      });
  notes.push(...cardTexts(row), ...cardTexts(meta));
  const [primary, ...others] = shown;
  const image = textIn(row, 'feature_image', 'image');
  return {
    id: textIn(row, 'id', 'uuid', 'slug', 'url'),
    kind: textIn(row, 'type') === 'page' || truthIn(row, 'page') ? 'page' : 'article',
    title: plainWords(textIn(row, 'title')),
    slug,
    published: momentIn(row, 'published_at') ?? momentIn(row, 'created_at'),
    updated: momentIn(row, 'updated_at'),
    draft: isHeld(row, meta, notes),
    standfirst: plainWords(textIn(row, 'custom_excerpt')),
    authors,
    categories: primary ? [primary] : [],
    topics: others,
    image: image
      ? {
          src: localAddress(image),
          alt: textIn(row, 'feature_image_alt') || textIn(meta, 'feature_image_alt'),
          caption: plainWords(
            textIn(row, 'feature_image_caption') || textIn(meta, 'feature_image_caption'),
          ),
          credit: '',
        }
      : null,
    former: slug ? [`/${slug}/`] : [],
    canonical: textIn(row, 'canonical_url'),
    lang: '',
    noindex: false,
    otherLines: '',
    body: () => bodyOf(row),
    notes,
  };
}

/** What a post says to search engines and cards alone, which here are told what readers are. */
export const CARD_TEXTS = [
  'meta_title',
  'meta_description',
  'og_title',
  'og_description',
  'og_image',
  'twitter_title',
  'twitter_description',
  'twitter_image',
];

function cardTexts(row: Row): Note[] {
  return CARD_TEXTS.flatMap((name) =>
    textIn(row, name)
      ? [
          {
            kind: 'left' as const,
            about: `text for cards ${name}`,
            text: `${name}: ${textIn(row, name)}`,
          },
        ]
      : [],
  );
}

/** Texts that only some readers might see become drafts: here everybody would see them. */
function isHeld(row: Row, meta: Row, notes: Note[]): boolean {
  const status = textIn(row, 'status') || 'published';
  const visibility = textIn(row, 'visibility') || 'public';
  const why =
    visibility !== 'public'
      ? `It was for ${visibility} only`
      : status === 'sent' || truthIn(row, 'email_only') || truthIn(meta, 'email_only')
        ? 'It was a mail to readers'
        : null;
  if (why) notes.push({ kind: 'changed', about: 'visibility', text: `${why}; it is a draft now.` });
  return why !== null || !/^(?:published|scheduled)$/.test(status);
}

/** Ghost writes moments in UTC: as ISO 8601, with a space in it, or as milliseconds. */
function momentIn(row: Row, name: string): number | null {
  const value = row[name];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
  const read = Date.parse(zoned);
  return Number.isFinite(read) ? read : null;
}

/** In exports the address of the site is a word of its own. */
function localAddress(text: string): string {
  return text.replaceAll('__GHOST_URL__', '');
}

function bodyOf(row: Row): Body {
  const notes: Note[] = [];
  const note = (one: Note) => void notes.push(one);
  const [html, lexical, mobiledoc, markdown] = ['html', 'lexical', 'mobiledoc', 'markdown'].map(
    (name) => localAddress(textIn(row, name)),
  );
  if (html) return { form: 'html', text: html, notes };
  try {
    if (lexical) return { form: 'html', text: lexicalHtml(lexical, note), notes };
    if (mobiledoc) return { form: 'html', text: mobiledocHtml(mobiledoc, note), notes };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    note({ kind: 'left', about: 'text', text: `The text can not be read: ${why}` });
    return { form: 'html', text: '', notes };
  }
  return { form: 'markdown', text: markdown ?? '', notes };
}
