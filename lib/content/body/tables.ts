import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table in a box of its own that scrolls sideways, so that a wide table never widens the page. The box
 * can be focused, since that is how it is scrolled from the keyboard.
 */
export function scrollingTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0 },
        children: [node],
      };
      return SKIP;
    });
  };
}
