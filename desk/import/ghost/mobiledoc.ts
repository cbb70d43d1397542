import type { Note } from '../piece';
import { type Card, cardHtml } from './cards';
import { escaped } from './escape';
import { markdownCard, unknownHtml } from './lexical';

/** Mobiledoc 0.3, in which Ghost 1 to 4 keep texts (github.com/bustle/mobiledoc-kit, MOBILEDOC.md). */
interface Mobiledoc {
  atoms?: [name: string, text: string, payload: unknown][];
  cards?: [name: string, payload: Card][];
  markups?: [tag: string, attributes?: string[]][];
  sections?: unknown[][];
}

type Marker = [type: 0 | 1, opens: number[], closes: number, value: string | number];

/** @param json as it stands in the export */
export function mobiledocHtml(json: string, note: (note: Note) => void): string {
  const document = JSON.parse(json) as Mobiledoc;
  return (document.sections ?? []).map((section) => sectionHtml(document, section, note)).join('');
}

function sectionHtml(document: Mobiledoc, section: unknown[], note: (note: Note) => void): string {
  const [kind, first, second] = section;
  switch (kind) {
    case 1: {
      const tag = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/.test(String(first))
        ? String(first)
        : 'p';
      const words = markersHtml(document, second as Marker[]);
      return tag === 'pull-quote'
        ? `<figure class="pullquote"><p>${words}</p></figure>`
        : `<${tag}>${words}</${tag}>`;
    }
    case 2:
      return `<p><img src="${escaped(String(first))}" alt=""></p>`;
    case 3: {
      const items = (second as Marker[][]).map((item) => `<li>${markersHtml(document, item)}</li>`);
      return first === 'ol' ? `<ol>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
    }
    case 10: {
      const [name = '', payload = {}] = document.cards?.[Number(first)] ?? [];
      if (/^(?:card-)?markdown$/.test(name)) return markdownCard(String(payload.markdown ?? ''));
      return cardHtml(name, payload) ?? unknownHtml({ type: name, ...payload }, '', note);
    }
    default:
      return unknownHtml({ type: `section ${String(kind)}`, section }, '', note);
  }
}

function markersHtml(document: Mobiledoc, markers: Marker[]): string {
  const open: string[] = [];
  let html = '';
  for (const [type, opens, closes, value] of markers ?? []) {
    for (const index of opens) {
      const [tag = 'span', attributes = []] = document.markups?.[index] ?? [];
      const at = attributes.indexOf('href');
      html += at < 0 ? `<${tag}>` : `<${tag} href="${escaped(attributes[at + 1] ?? '')}">`;
      open.push(tag);
    }
    html += type === 0 ? escaped(String(value)) : atomHtml(document, Number(value));
    for (let n = 0; n < closes; n += 1) html += `</${open.pop() ?? 'span'}>`;
  }
  return html;
}

function atomHtml({ atoms }: Mobiledoc, index: number): string {
  const [name, text] = atoms?.[index] ?? ['', ''];
  return name === 'soft-return' ? '<br>' : escaped(text);
}
