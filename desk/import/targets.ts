import { posix } from 'node:path';
import { referencesOf } from '@/lib/content/references';
import type { Piece } from './piece';

interface Targets {
  picture(src: string): string;
  link(href: string): string;
}

/** Links with the name of a site in them, which may be the former one. */
const WHOLE = /\]\(\s*<?(https?:\/\/[^\s)>]+)/g;

/** Markdown with the pictures and links it names under the names they have now, and every other byte as it was. */
export function withTargets(markdown: string, { picture, link }: Targets): string {
  let text = markdown;
  const done = new Set<string>();
  const whole = [...markdown.matchAll(WHOLE)].map(([, target = '']) => ({
    kind: 'link' as const,
    target,
  }));
  for (const { kind, target } of [...referencesOf(markdown, 1), ...whole]) {
    if (done.has(`${kind} ${target}`) || /\{[{%]/.test(target)) continue;
    done.add(`${kind} ${target}`);
    const now = kind === 'picture' ? picture(target) : link(target);
    if (now !== target) text = text.replace(place(kind, target), (_, before) => before + now);
  }
  return text;
}

/** Where a target stands: behind its words in brackets, as a definition, or in a tag. */
function place(kind: 'picture' | 'link', target: string): RegExp {
  const quoted = target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const words =
    kind === 'picture'
      ? String.raw`!\[[^\]]*\]\(\s*<?|\ssrc\s*=\s*["']?`
      : String.raw`\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|\shref\s*=\s*["']?`;
  return new RegExp(`(${words})${quoted}(?=[\\s)>"']|$)`, 'gm');
}

/** A link to another text of a folder, as a path from its root: `../a.md` in `posts/b.md` is `/a.md`. */
export function fromSource(href: string, { id, names = [] }: Piece): string {
  if (names.length === 0 || /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(href)) return href;
  const [path = '', hash] = href.split('#');
  if (!/\.(?:md|mdx|markdown|html?)$/i.test(path)) return href;
  return `/${posix.normalize(posix.join(posix.dirname(id), path)).replace(/^(?:\.\.\/)+/, '')}${hash ? `#${hash}` : ''}`;
}
