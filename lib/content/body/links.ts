import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { surroundingsOf } from './surroundings';

/**
 * Sends links within the paper to the one address of what they name, by whatever name the writer used. A link
 * to something that readers can not see, or that is not there, keeps its words and stops being a link.
 */
export function links() {
  return (tree: Root, file: VFile) => {
    const surroundings = surroundingsOf(file);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined) return;
      const href = String(node.properties.href ?? '');
      if (/^(#|https?:|mailto:|tel:)/i.test(href)) return;
      const target = href ? surroundings.link(href) : null;
      if (target) {
        node.properties.href = target.href;
        if (node.children.length === 0) node.children = [{ type: 'text', value: target.headline }];
        return;
      }
      parent.children.splice(index, 1, ...(node.children as ElementContent[]));
      return index;
    });
  };
}
