import { CODE } from '@/lib/content/body/templates';
import type { Note } from '../../piece';
import { fence, picture } from '../templates';
import { pictureWords, sourceWords, tagWords } from './tag-words';

/** What tags of Hexo name besides their own words. */
export interface TagSurroundings {
  /** The post of a slug or a headline, as path and headline; null for one that is not there. */
  post(name: string): { path: string; title: string } | null;
  /** The code of a file in the site's folder for code; null where it is not there. */
  code(path: string): string | null;
  /** Folder of the post's own pictures, as its text would name it. */
  assets: string;
  /** Where the post was; empty where nothing tells. */
  address: string;
  note(note: Note): void;
}

const RAW = String.raw`\{%-?\s*(?<raw>raw|rawblock)\s*-?%\}[\s\S]*?\{%-?\s*end\k<raw>\s*/?-?%\}`;
const ARGUMENTS = String.raw`(?:[^%]|%(?!\})){0,1000}?`;
const BLOCK = String.raw`\{%-?\s*(?<block>blockquote|quote|codeblock|code|pullquote)\b(?<said>${ARGUMENTS})-?%\}(?<inner>[\s\S]*?)\{%-?\s*end\k<block>\s*-?%\}`;
const TAG = String.raw`\{%-?\s*(?<tag>\w+)\b(?<rest>${ARGUMENTS})-?%\}`;
const COMMENT = String.raw`\{#(?<comment>[\s\S]{0,2000}?)#\}`;
const PARTS = new RegExp([CODE.source, RAW, BLOCK, TAG, COMMENT].join('|'), 'gm');

/**
 * The tags that Hexo itself has (hexo.io/docs/tag-plugins), as the Markdown they stand for. Tags of themes and plugins,
 * and those that name what is not there, stay as they are for whoever reads the other marks of templates.
 */
export function withoutHexoTags(markdown: string, at: TagSurroundings): string {
  if (!/\{[%#]/.test(markdown)) return markdown;
  return markdown.replace(PARTS, (whole, ...rest) => {
    const found: Record<string, string | undefined> = rest.at(-1);
    if (found.block) return blockOf(found.block, found.said ?? '', found.inner ?? '', at);
    if (found.tag) return tagOf(found.tag, found.rest ?? '', at) ?? whole;
    // An older name for the same, which only Hexo had.
    if (found.raw) return whole.replace(/rawblock/g, 'raw').replace('/%}', '%}');
    if (found.comment === undefined) return whole;
    const text = found.comment.trim().slice(0, 300);
    at.note({ kind: 'left', about: 'comment in the text', text });
    return '';
  });
}

function blockOf(name: string, said: string, inner: string, at: TagSurroundings): string {
  const { words } = tagWords(said);
  if (name === 'code' || name === 'codeblock') return codeBlock(words, inner);
  const text = withoutHexoTags(inner, at).trim();
  if (name === 'pullquote') return `\n\n:::pullquote\n${text}\n:::\n\n`;
  const { name: author, href, link } = sourceWords(words);
  const source = href && `[${bracketed(link || href.replace(/^https?:\/\/|\/$/g, ''))}](${href})`;
  const from = [author, source].filter(Boolean).join(', ');
  const lines = (from ? `${text}\n\n— ${from}` : text).split('\n');
  return `\n\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** A caption of code stands above it, since code has none here. */
function codeBlock(words: readonly string[], inner: string): string {
  const option =
    /^(lang|line_number|line_threshold|highlight|first_line|mark|wrap|language_attr):(.*)$/;
  const language = words.find((word) => word.startsWith('lang:'))?.slice(5) ?? '';
  const { name, href, link } = sourceWords(words.filter((word) => !option.test(word)));
  const caption = [name && `**${name}**`, href && `[${bracketed(link || 'link')}](${href})`];
  const above = caption.filter(Boolean).join(' ');
  return `\n${above && `${above}\n`}${fence(language, inner.replace(/^\n/, ''))}`;
}

function tagOf(name: string, rest: string, at: TagSurroundings): string | null {
  const { words } = tagWords(rest);
  const [first = '', second = ''] = words;
  switch (name) {
    case 'post_link':
      return postLink(words, at);
    case 'post_path':
      return at.post(first)?.path ?? null;
    case 'asset_path':
      return first === '' ? null : inAssets(words.join(' '), at);
    case 'asset_img':
    case 'img':
      return pictureOf(rest, name === 'asset_img', at);
    case 'asset_link':
      return assetLink(words, at);
    case 'link':
    case 'url_for':
    case 'full_url_for':
      return linkOf(words);
    case 'include_code':
      return includedCode(rest, at);
    case 'youtube':
      return alone(second === 'playlist' ? YOUTUBE_LIST : YOUTUBE, first);
    case 'vimeo':
      return alone('https://vimeo.com/', first);
    case 'gist':
      return alone('https://gist.github.com/', first);
    case 'jsfiddle':
      return alone('https://jsfiddle.net/', first);
    case 'iframe':
      return /^https?:\/\//.test(first) ? `\n\n${first}\n\n` : null;
    default:
      return null;
  }
}

const YOUTUBE = 'https://www.youtube.com/watch?v=';
const YOUTUBE_LIST = 'https://www.youtube.com/playlist?list=';

/** An address alone in its paragraph, of which the site makes a card. */
function alone(site: string, id: string): string | null {
  return /^[\w/-]+$/.test(id) ? `\n\n${site}${id}\n\n` : null;
}

/** `post_link slug [words] [whether to escape them]`; without words of its own it has the headline. */
function postLink(words: readonly string[], { post }: TagSurroundings): string | null {
  const [name = '', ...said] = words;
  const target = post(name);
  if (/^(?:true|false)$/.test(said.at(-1) ?? '')) said.pop();
  return target && `[${bracketed(said.join(' ') || target.title)}](${target.path})`;
}

function linkOf(words: readonly string[]): string | null {
  const at = words.findIndex((word, index) => index > 0 && /^[\w.+-]+:|^[/#]|\.\w{2,}/.test(word));
  const text = bracketed(words.slice(0, at).join(' '));
  const title = words.slice(at + 1).filter((word) => !/^(?:true|false)$/.test(word));
  const said = title.length > 0 ? ` "${title.join(' ').replaceAll('"', '')}"` : '';
  return at < 0 ? null : `[${text}](${encodeURI(words[at] ?? '')}${said})`;
}

function pictureOf(rest: string, isAsset: boolean, at: TagSurroundings): string | null {
  const named = pictureWords(rest);
  if (!named) return null;
  const src = isAsset && !/^(?:https?:)?\//.test(named.src) ? inAssets(named.src, at) : named.src;
  return picture(src, named.alt || named.title, named.alt ? named.title : '');
}

/** A link to a file beside a post. One that is no picture is not brought over: it is looked for where it was. */
function assetLink(words: readonly string[], at: TagSurroundings): string | null {
  const [name = '', ...said] = words.filter((word) => !/^(?:true|false)$/.test(word));
  if (name === '') return null;
  return `[${bracketed(said.join(' ') || name)}](${inAssets(name, at)})`;
}

function includedCode(rest: string, at: TagSurroundings): string | null {
  const { words } = tagWords(rest);
  const option = (name: string) =>
    words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
  const plain = words.filter((word) => !/^(?:lang|from|to):/.test(word));
  const path = plain.at(-1) ?? '';
  const text = at.code(path);
  if (text === null) return null;
  const lines = text
    .split('\n')
    .slice(Number(option('from') ?? 1) - 1, Number(option('to') ?? 1e9));
  const title = plain.slice(0, -1).join(' ') || (path.split('/').at(-1) ?? path);
  const language = option('lang') ?? /\.(\w+)$/.exec(path)?.[1] ?? '';
  return `\n**${title}**\n${fence(language, lines.join('\n').trim())}`;
}

function inAssets(name: string, { assets, address }: TagSurroundings): string {
  const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(name) || address === '';
  const folder = isPicture ? assets : address.replace(/\.html?$|\/$/, '');
  return encodeURI(`${folder}/${name}`).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Words that go between square brackets. */
function bracketed(words: string): string {
  return words.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
}
