import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type {
  BlockContent,
  FootnoteReference,
  Html,
  Image,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { stringify } from './tidy';

const html = (value: string): Html => ({ type: 'html', value });

/** Elements that Markdown has no mark for and that the site shows: they stay HTML around Markdown. */
const inlineHtml: Handle = (state, node) => [
  html(`<${node.tagName}>`),
  ...(state.all(node) as PhrasingContent[]),
  html(`</${node.tagName}>`),
];

/** How elements become Markdown where Broadsheet has a form of its own for them. */
export const handlers: Record<string, Handle> = {
  a: link,
  sup: (state, node, parent) => footnoteMark(node) ?? inlineHtml(state, node, parent),
  sub: inlineHtml,
  u: inlineHtml,
  mark: inlineHtml,
  small: inlineHtml,
  ins: inlineHtml,
  figure,
  figcaption: (state, node) => wordsBelow(state, node),
  caption: () => undefined,
  iframe: frame,
  embed: frame,
  video: frame,
  audio: frame,
  details: (state, node) => block(state, node, '<details>', '</details>'),
  summary: (_, node) => html(`<summary>${escaped(textOf(node).trim())}</summary>`),
  aside: (state, node) => block(state, node, ':::note', ':::'),
  div: division,
  ul: list,
  table,
  pre: verse,
  img: image,
};

/** WordPress keeps the number of a footnote in a `sup`, and its text apart; see withFootnotes in wordpress/blocks.ts. */
function footnoteMark(node: Element): FootnoteReference | undefined {
  const identifier = String(node.properties.dataFn ?? '');
  return identifier ? { type: 'footnoteReference', identifier } : undefined;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function classesOf(node: Element): string {
  const { className } = node.properties;
  return Array.isArray(className) ? className.join(' ') : String(className ?? '');
}

/** A link around a picture of its own larger self goes; so do anchors and links without an address. */
function link(state: State, node: Element) {
  const href = String(node.properties.href ?? '');
  const hasPicture = node.children.some((one) => one.type === 'element' && one.tagName === 'img');
  const words = textOf(node).trim();
  const useless =
    href === '' || href.startsWith('#') || (words === '' && (!hasPicture || isPicture(href)));
  if (useless) return state.all(node);
  return defaultHandlers.a?.(state, node);
}

function isPicture(href: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(href);
}

function image(state: State, node: Element) {
  if (!node.properties.src) return undefined;
  return defaultHandlers.img?.(state, node);
}

function figure(state: State, node: Element) {
  const classes = classesOf(node);
  const pictures = picturesIn(node);
  if (/pullquote/.test(classes)) return block(state, node, ':::pullquote', ':::');
  if (/\bgallery|blocks-gallery|kg-gallery/.test(classes) || pictures.length > 1)
    return gallery(state, node, pictures);
  if (/embed/.test(classes) || hasFrame(node)) return embedded(state, node);
  const [only] = pictures;
  if (!only || holdsBlocks(node)) return state.all(node);
  return pictured(state, only, captionIn(node));
}

function captionIn(node: Element): string {
  let words = '';
  visit(node, 'element', (inner) => {
    if (inner.tagName === 'figcaption' || /wp-caption-text/.test(classesOf(inner)))
      words ||= textOf(inner).replace(/\s+/g, ' ').trim();
  });
  return words;
}

function picturesIn(node: Element): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (inner) => {
    if (inner.tagName === 'img' && inner.properties.src) found.push(inner);
  });
  return found;
}

function hasFrame(node: Element): boolean {
  return node.children.some(
    (one) => one.type === 'element' && /^(?:iframe|video|audio|embed)$/.test(one.tagName),
  );
}

function holdsBlocks(node: Element): boolean {
  return node.children.some(
    (one) => one.type === 'element' && /^(?:table|pre|ul|ol|blockquote)$/.test(one.tagName),
  );
}

/** A picture alone in its paragraph, with its caption where the site looks for it. */
function pictured(state: State, picture: Element, caption: string): Paragraph | undefined {
  const made = image(state, picture) as Image | undefined;
  if (!made) return undefined;
  // A bar would begin the credit.
  const title = caption.replaceAll('|', '/');
  return { type: 'paragraph', children: [{ ...made, title: title || made.title || null }] };
}

function gallery(state: State, node: Element, pictures: readonly Element[]): RootContent[] {
  const captions = new Map<Element, string>();
  visit(node, 'element', (inner) => {
    if (inner === node || !/^(?:figure|li)$/.test(inner.tagName)) return;
    const [first] = picturesIn(inner);
    if (first) captions.set(first, captionIn(inner));
  });
  const own = node.children.find((one) => one.type === 'element' && one.tagName === 'figcaption');
  return [
    html(':::gallery'),
    ...pictures.flatMap((one) => pictured(state, one, captions.get(one) ?? '') ?? []),
    html(':::'),
    ...(own?.type === 'element' ? wordsBelow(state, own) : []),
  ];
}

function embedded(state: State, node: Element): RootContent[] {
  const children = state.all(node) as RootContent[];
  if (children.length > 0 || !/^https?:\/\/\S+$/.test(textOf(node).trim())) return children;
  return [addressParagraph(textOf(node).trim())];
}

/** The words below a picture or an embed, where they can not be its caption. */
function wordsBelow(state: State, node: Element): Paragraph[] {
  const children = state.all(node) as PhrasingContent[];
  const plain = children.filter((one) => (one as { type: string }).type !== 'paragraph');
  if (plain.length < children.length) return children as unknown as Paragraph[];
  return plain.length > 0 ? [{ type: 'paragraph', children: plain }] : [];
}

/** The address of a film, a sound or a frame, alone in its paragraph: the site makes a card of it. */
function frame(_: State, node: Element): Paragraph | undefined {
  const inner = node.children.find((one) => one.type === 'element' && one.tagName === 'source');
  const source =
    node.properties.src ??
    node.properties.dataSrc ??
    (inner?.type === 'element' ? inner.properties.src : '');
  const address = String(source ?? '')
    .replace(/^\/\//, 'https://')
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+).*$/,
      'https://www.youtube.com/watch?v=$1',
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1');
  return /^https?:\/\/\S+$/i.test(address) ? addressParagraph(address) : undefined;
}

function addressParagraph(address: string): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }],
  };
}

function block(state: State, node: Element, open: string, close: string): RootContent[] {
  const children = state.toFlow(state.all(node)) as BlockContent[];
  return children.length === 0 ? [] : [html(open), ...children, html(close)];
}

function division(state: State, node: Element) {
  const footnote = String(node.properties.dataFn ?? '');
  if (footnote)
    return {
      type: 'footnoteDefinition' as const,
      identifier: footnote,
      children: state.toFlow(state.all(node)) as BlockContent[],
    };
  const classes = classesOf(node);
  if (/kg-callout-card|is-style-info|wp-block-callout/.test(classes))
    return block(state, node, ':::note', ':::');
  if (/\bgallery\b|kg-gallery-container/.test(classes) && picturesIn(node).length > 1)
    return gallery(state, node, picturesIn(node));
  if (/wp-caption/.test(classes)) {
    const [only] = picturesIn(node);
    if (only) return pictured(state, only, captionIn(node));
  }
  if (/wp-block-embed__wrapper/.test(classes) && /^https?:\/\/\S+$/.test(textOf(node).trim()))
    return addressParagraph(textOf(node).trim());
  return state.toFlow(state.all(node));
}

function list(state: State, node: Element) {
  if (/blocks-gallery-grid/.test(classesOf(node))) return gallery(state, node, picturesIn(node));
  return defaultHandlers.ul?.(state, node);
}

/** A table whose cells hold blocks, or go over several rows, has no form in Markdown and stays HTML. */
function table(state: State, node: Element) {
  let simple = true;
  const captions: Element[] = [];
  visit(node, 'element', (inner) => {
    const blocks = /^(?:ul|ol|pre|table|blockquote|figure|h[1-6]|iframe)$/.test(inner.tagName);
    const paragraphs = inner.children.filter((one) => 'tagName' in one && one.tagName === 'p');
    const spans = Number(inner.properties.colSpan ?? 1) > 1 || Number(inner.properties.rowSpan) > 1;
    if (inner.tagName === 'caption') captions.push(inner);
    if ((inner !== node && blocks) || paragraphs.length > 1 || spans) simple = false;
  });
  if (!simple) return html(stringify(node).replace(/\n\s*\n/g, '\n'));
  const made = defaultHandlers.table?.(state, node) as RootContent;
  return [...captions.flatMap((caption) => wordsBelow(state, caption)), made];
}

/** Verse keeps its lines and is no code. */
function verse(state: State, node: Element) {
  // Markdown that stood in a card of its own is Markdown already.
  if (node.properties.dataMarkdown !== undefined) return html(textOf(node).trim());
  if (!/wp-block-verse/.test(classesOf(node))) return defaultHandlers.pre?.(state, node);
  const children = textOf(node)
    .trim()
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', value },
    ]);
  return { type: 'paragraph', children } satisfies Paragraph;
}
