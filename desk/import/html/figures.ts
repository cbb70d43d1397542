import type { Element } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { addressParagraph } from './frames';
import { block, classesOf, html } from './marks';

/** A picture; nothing where it has no address. */
export function image(state: State, node: Element) {
  if (!node.properties.src) return undefined;
  return defaultHandlers.img?.(state, node);
}

/** A picture with its caption, several pictures, a pull quote or an embed: systems make figures of all of them. */
export function figure(state: State, node: Element) {
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

export function captionIn(node: Element): string {
  let words = '';
  visit(node, 'element', (inner) => {
    if (inner.tagName === 'figcaption' || /wp-caption-text/.test(classesOf(inner)))
      words ||= textOf(inner).replace(/\s+/g, ' ').trim();
  });
  return words;
}

export function picturesIn(node: Element): Element[] {
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
export function pictured(state: State, picture: Element, caption: string): Paragraph | undefined {
  const made = image(state, picture) as Image | undefined;
  if (!made) return undefined;
  // A bar would begin the credit.
  const title = caption.replaceAll('|', '/');
  return { type: 'paragraph', children: [{ ...made, title: title || made.title || null }] };
}

export function gallery(state: State, node: Element, pictures: readonly Element[]): RootContent[] {
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
export function wordsBelow(state: State, node: Element): Paragraph[] {
  const children = state.all(node) as PhrasingContent[];
  const plain = children.filter((one) => (one as { type: string }).type !== 'paragraph');
  if (plain.length < children.length) return children as unknown as Paragraph[];
  return plain.length > 0 ? [{ type: 'paragraph', children: plain }] : [];
}
