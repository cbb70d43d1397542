import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Paragraph } from 'mdast';

/** The address of a film, a sound or a frame, alone in its paragraph: the site makes a card of it. */
export function frame(_: State, node: Element): Paragraph | undefined {
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

/** An address alone in its paragraph. */
export function addressParagraph(address: string): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }],
  };
}
