import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that begin a line of their own. */
const BLOCKS =
  /^(?:p|h[1-6]|li|blockquote|pre|figcaption|caption|tr|dt|dd|div|section|aside|figure|table|ul|ol|details|summary|hr|br)$/;
/** Elements whose words nobody reads. */
const UNREAD = /^(?:script|style|template|svg|iframe|noscript)$/;

/** The words of HTML as a reader sees them, a text for each paragraph, list item, heading or row. */
export function htmlBlocks(html: string): string[] {
  const blocks = [''];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      blocks[blocks.length - 1] += node.value;
      return;
    }
    if (UNREAD.test(node.nodeName) || !('childNodes' in node)) return;
    const isBlock = BLOCKS.test(node.nodeName);
    if (isBlock) blocks.push('');
    for (const child of node.childNodes) walk(child);
    if (isBlock) blocks.push('');
    else if (/^t[dh]$/.test(node.nodeName)) blocks[blocks.length - 1] += ' ';
  };
  walk(parseFragment(html));
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '');
}
