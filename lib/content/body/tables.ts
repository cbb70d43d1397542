import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table in a box of its own that scrolls sideways, so that a wide table never widens the page. The box
 * can be focused, since that is how it is scrolled from the keyboard.
 */
export function scrollingTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      visit(node, 'element', aligned);
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

/** Columns that Markdown aligns. HTML has no attribute for it any more (obsolete since HTML 4.01), so a class says it. */
function aligned(cell: Element): void {
  const { align, ...others } = cell.properties;
  if (align === undefined || !/^t[dh]$/.test(cell.tagName)) return;
  const known = ['left', 'center', 'right'].includes(String(align));
  cell.properties = known ? { ...others, className: [`align-${align}`] } : others;
}
