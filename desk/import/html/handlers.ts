import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type {
  BlockContent,
  FootnoteReference,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { captionIn, figure, gallery, image, pictured, picturesIn, wordsBelow } from './figures';
import { addressParagraph, frame } from './frames';
import { block, classesOf, html } from './marks';
import { stringify } from './tidy';

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
