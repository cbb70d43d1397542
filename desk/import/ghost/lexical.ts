import type { Note } from '../piece';
import { cardHtml } from './cards';
import { escaped } from './escape';

type LexicalNode = Record<string, unknown>;

/** Bits of a text's `format`, as Lexical has them, and the element of each. */
const FORMATS: [bit: number, element: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

/** The HTML of a text that Ghost 5 and later keep as Lexical. @param json as it stands in the export */
export function lexicalHtml(json: string, note: (note: Note) => void): string {
  const read: unknown = JSON.parse(json);
  const root = (read as { root?: LexicalNode }).root ?? {};
  return childrenHtml(root, note);
}

function childrenHtml(node: LexicalNode, note: (note: Note) => void): string {
  const children = Array.isArray(node.children) ? (node.children as LexicalNode[]) : [];
  return children.map((child) => nodeHtml(child, note)).join('');
}

function nodeHtml(node: LexicalNode, note: (note: Note) => void): string {
  const inner = () => childrenHtml(node, note);
  const type = String(node.type ?? '');
  switch (type) {
    case 'text':
    case 'extended-text':
      return textHtml(node);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading': {
      const tag = /^h[1-6]$/.test(String(node.tag)) ? String(node.tag) : 'h2';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'quote':
    case 'extended-quote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'aside':
      return `<aside><p>${inner()}</p></aside>`;
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escaped(String(node.url ?? ''))}">${inner()}</a>`;
    case 'list': {
      const tag = node.listType === 'number' ? 'ol' : 'ul';
      const start = tag === 'ol' && Number(node.start) > 1 ? ` start="${Number(node.start)}"` : '';
      return `<${tag}${start}>${inner()}</${tag}>`;
    }
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'markdown':
      return markdownCard(String(node.markdown ?? ''));
    case 'paywall':
      return '';
    default:
      return cardHtml(type, node) ?? unknownHtml(node, inner(), note);
  }
}

function textHtml(node: LexicalNode): string {
  const format = Number(node.format ?? 0);
  let html = escaped(String(node.text ?? ''));
  for (const [bit, element] of FORMATS)
    if (Math.floor(format / bit) % 2 === 1) html = `<${element}>${html}</${element}>`;
  return html;
}

/** Stands around Markdown in HTML, for htmlToMarkdown to leave alone. */
export function markdownCard(markdown: string): string {
  return `<pre data-markdown="">${escaped(markdown)}</pre>`;
}

/** A card without a counterpart stands in the text as code; words in it stay words. */
export function unknownHtml(node: LexicalNode, inner: string, note: (note: Note) => void): string {
  const type = String(node.type ?? 'card');
  if (inner !== '') return inner;
  const source = JSON.stringify(node).slice(0, 400);
  note({ kind: 'left', about: `card ${type}`, text: source });
  return `<p><code>${escaped(source)}</code></p>`;
}
