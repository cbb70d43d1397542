import { CODE } from '@/lib/content/body/templates';
import type { Note } from '../piece';

interface TemplateSurroundings {
  /** The path by which links name a text that a template names by its file; empty for one that is not there. */
  textNamed(name: string): string;
  note(note: Note): void;
}

const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;
const HIGHLIGHT =
  /\{%-?\s*(?:highlight|codeblock)\s*(?:lang:)?([\w-]*)[^%]*%\}\n?([\s\S]*?)\{%-?\s*end(?:highlight|codeblock)\s*-?%\}|\{\{[<%]\s*highlight\s+"?([\w-]*)"?[^>%]*[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g;
const COMMENT = /\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g;
const BASE =
  /\{\{-?\s*(?:site|page)\.(?:baseurl|url|github\.url|BaseURL)\s*-?\}\}|\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url)\s*-?\}\}/g;
const TAG =
  /\{%-?\s*([\w-]+)([^%]{0,1000}(?:%(?!\})[^%]{0,200}){0,10})%\}|\{\{[<%]-?\s*(\/?[\w./-]+)((?:[^{}]|\{(?!\{)|\}(?!\})){0,2000}?)\/?\s*[%>]\}\}|(?<!=)\{\{[^{}]{0,500}\}\}/g;

/**
 * The marks of template languages in Markdown, as what they stood for where Broadsheet has it. The site would take all
 * others out of the text (lib/content/body/templates.ts), so they are made code, in which an editor sees them.
 */
export function withoutTemplates(markdown: string, surroundings: TemplateSurroundings): string {
  if (!/\{[{%]/.test(markdown)) return markdown;
  const fenced = markdown.replace(HIGHLIGHT, (_, a, text, b, other) =>
    fence(a ?? b ?? '', text ?? other ?? ''),
  );
  let done = '';
  let from = 0;
  for (const code of fenced.matchAll(CODE)) {
    done +=
      replaced(fenced.slice(from, code.index), surroundings) +
      code[0].replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
    from = code.index + code[0].length;
  }
  return done + replaced(fenced.slice(from), surroundings);
}

/** A text whose marks of template languages are words that readers saw. */
export function marksAsWords(markdown: string): string {
  const parts = new RegExp(`${CODE.source}|\\{(?=[{%:#.])`, 'gm');
  return markdown.replace(parts, (part) => (part === '{' ? '&#123;' : part));
}

/** Code between marks that are longer than any in it. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `\n${marks}${language}\n${text.replace(/\n$/, '')}\n${marks}\n`;
}

function replaced(text: string, surroundings: TemplateSurroundings): string {
  const kept: string[] = [];
  const keep = (words: string) => `\u{f8f3}${kept.push(words) - 1}\u{f8f3}`;
  const { note } = surroundings;
  return text
    .replace(RAW, (_, words: string) => keep(words.replace(/\{(?=[{%:#.])/g, '&#123;')))
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
    .replace(COMMENT, (_, words: string) => {
      note({ kind: 'left', about: 'comment in the text', text: words.trim().slice(0, 300) });
      return '';
    })
    .replace(BASE, (_, path: string | undefined) => path ?? '')
    .replace(TAG, (whole, liquid?: string, rest = '', hugo?: string, given = '') => {
      const name = (liquid ?? hugo ?? '').toLowerCase();
      const made = counterpart(name, liquid ? rest : given, surroundings);
      if (made !== null) return made;
      note({ kind: 'left', about: `template ${name || '{{ … }}'}`, text: whole.slice(0, 300) });
      return keep(`\`\`${whole.replace(/\s+/g, ' ')}\`\``);
    })
    .replace(/\u{f8f3}(\d+)\u{f8f3}/gu, (_, index) => kept[Number(index)] ?? '');
}

function counterpart(
  name: string,
  rest: string,
  { textNamed }: TemplateSurroundings,
): string | null {
  const named = (key: string) =>
    new RegExp(`\\b${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`)
      .exec(rest)
      ?.slice(1)
      .find((one) => one !== undefined) ?? '';
  const [first = '', second = ''] = [
    ...rest
      .replace(/[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
      .matchAll(/"([^"]*)"|'([^']*)'|([^\s"',]+)/g),
  ].map(([, a, b, c]) => a ?? b ?? c ?? '');
  switch (name) {
    case 'post_url':
    case 'link':
    case 'ref':
    case 'relref':
      return textNamed(first) || null;
    case 'figure':
    case 'image':
    case 'img':
    case 'image_with_class':
    case 'asset_img':
      return picture(
        named('src') || named('path') || named('file') || first,
        named('alt') || (name === 'image_with_class' ? '' : second),
        named('caption') || named('title'),
      );
    case 'youtube':
      return film('https://www.youtube.com/watch?v=', named('id') || first);
    case 'vimeo':
      return film('https://vimeo.com/', named('id') || first);
    case 'tweet':
    case 'x':
      return named('user') && named('id')
        ? `\n\nhttps://x.com/${named('user')}/status/${named('id')}\n\n`
        : null;
    case 'gist':
      return first && second ? `\n\nhttps://gist.github.com/${first}/${second}\n\n` : null;
    default:
      return null;
  }
}

/** A picture as Markdown; null for an address that names none. */
export function picture(src: string, alt: string, caption: string): string | null {
  if (!/\.\w{3,4}(?:[?#]|$)/.test(src)) return null;
  const plain = (text: string) => text.replace(/[[\]"]/g, '').replaceAll('|', '/');
  const title = caption ? ` "${plain(caption)}"` : '';
  const rooted = /^(?:https?:)?\/\/|^[./]/.test(src)
    ? src
    : src.startsWith('assets/')
      ? `/${src}`
      : src;
  return `![${plain(alt)}](${rooted.replaceAll(' ', '%20')}${title})`;
}

function film(site: string, id: string): string | null {
  return /^[\w-]+$/.test(id) ? `\n\n${site}${id}\n\n` : null;
}
