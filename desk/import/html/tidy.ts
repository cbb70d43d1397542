import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { HtmlSurroundings } from './surroundings';

/** What a reader's page can not have, with what a note calls it. */
const NOT_SHOWN: Record<string, string> = {
  script: 'script',
  style: 'style sheet',
  form: 'form',
  object: 'embedded object',
  svg: 'drawing in the text',
  math: 'formula',
  canvas: 'drawing made by script',
  input: 'form',
  select: 'form',
  textarea: 'form',
  button: 'button',
  link: 'style sheet',
};

/** Scripts that only bring to life what stands beside them, which comes over as it is. */
const HARMLESS_SCRIPT =
  /platform\.twitter\.com|instagram\.com\/embed|tiktok\.com\/embed|connect\.facebook\.net|embed\.bsky\.app|embedly|reddit\.com|redditmedia/i;

/** Stands for an opening brace while Markdown is written: a private character of Unicode that no text has. */
export const BRACE = '\u{f8f1}';

const LONGEST_CODE = 400;

/** Makes a tree ready for Markdown: addresses of the new paper, lone addresses as links, and nothing lost unnoted. */
export function tidy(tree: Root, surroundings: HtmlSurroundings): void {
  let styles = 0;
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'comment') {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type === 'text') {
      if (!isCode(parent)) node.value = node.value.replace(/\{(?=[{%:#./])/g, BRACE);
      return;
    }
    if (node.type !== 'element') return;
    if (node.properties.style || node.tagName === 'font') styles += 1;
    const kept = withoutUnshown(node, surroundings);
    if (Array.isArray(kept)) {
      parent.children.splice(index, 1, ...(kept as RootContent[]));
      return [SKIP, index + kept.length];
    }
    address(node, surroundings);
    if (node.tagName === 'p') loneAddress(node);
    return;
  });
  if (styles > 0)
    surroundings.note({
      kind: 'changed',
      about: 'colours and sizes',
      text: `Colours, sizes and positions of ${styles} ${styles === 1 ? 'part' : 'parts'} are the paper’s own now.`,
    });
}

function isCode(parent: Root | Element): boolean {
  return parent.type === 'element' && /^(?:pre|code|kbd|samp|tt)$/.test(parent.tagName);
}

/** The element itself, or what stands in its place. */
function withoutUnshown(node: Element, { note }: HtmlSurroundings): Element | ElementContent[] {
  const { tagName, properties } = node;
  const what = NOT_SHOWN[tagName];
  if (tagName === 'button') return withNoteOfButton(node, note);
  if (what === undefined) return node;
  const source = stringify(node);
  if (tagName === 'link' || tagName === 'input' || tagName === 'style') {
    note({ kind: 'left', about: what, text: shortened(source) });
    return [];
  }
  if (tagName === 'script' && HARMLESS_SCRIPT.test(String(properties.src ?? ''))) return [];
  if (tagName === 'object') return framed(node) ?? noted(source, what, note);
  return noted(source, what, note);
}

function withNoteOfButton(node: Element, note: HtmlSurroundings['note']): ElementContent[] {
  note({ kind: 'changed', about: 'button', text: `A button became its words: ${textOf(node)}` });
  return node.children;
}

/** An object with a film in it is an embed in old clothes. */
function framed(node: Element): ElementContent[] | null {
  let src = String(node.properties.data ?? '');
  visit(node, 'element', (inner) => {
    if (inner.tagName === 'embed') src ||= String(inner.properties.src ?? '');
    if (inner.tagName === 'param' && /^(?:movie|src)$/i.test(String(inner.properties.name)))
      src ||= String(inner.properties.value ?? '');
  });
  if (!/^(?:https?:)?\/\//i.test(src)) return null;
  return [{ type: 'element', tagName: 'iframe', properties: { src }, children: [] }];
}

/** What can not be shown stands in the text as code, so that an editor sees where it was. */
function noted(source: string, what: string, note: HtmlSurroundings['note']): ElementContent[] {
  const code = shortened(source);
  note({ kind: 'left', about: what, text: code });
  const text: Text = { type: 'text', value: code };
  const element: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [text],
  };
  return [element];
}

function shortened(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE)}…` : line;
}

export function stringify(node: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [node] });
}

function address(node: Element, surroundings: HtmlSurroundings): void {
  const { properties, tagName } = node;
  if (tagName === 'img') picture(node, surroundings);
  if (tagName !== 'a') return;
  const href = String(properties.href ?? '').trim();
  if (href === '') return;
  properties.href = surroundings.link(href);
}

function picture({ properties }: Element, { picture, note }: HtmlSurroundings): void {
  const lazy = properties.dataSrc ?? properties.dataLazySrc ?? properties.dataOrigFile;
  const written = String(properties.src ?? '').trim();
  const src = /^data:|^$/.test(written) && lazy ? String(lazy) : written;
  if (src === '') return;
  if (/^data:/i.test(src)) {
    note({ kind: 'left', about: 'picture', text: 'A picture that was written into the text.' });
    properties.src = '';
    return;
  }
  properties.src = picture(src).src;
  // WordPress gave every picture its file's name for a tooltip; a caption it is not.
  delete properties.title;
}

/** An address alone in its paragraph is meant as a video or a post: WordPress makes one of it, and so does the site. */
function loneAddress(paragraph: Element): void {
  const words = textOf(paragraph).trim();
  if (!/^https?:\/\/\S+$/.test(words) || paragraph.children.some((one) => one.type !== 'text'))
    return;
  paragraph.children = [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: words },
      children: [{ type: 'text', value: words }],
    },
  ];
}
