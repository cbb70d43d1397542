import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { answersTo, surroundingsOf } from './surroundings';

/** Links that do not lead to a page of the paper. */
const LEAVES = /^(#|https?:|mailto:|tel:)/i;

/**
 * Sends links within the paper to the one address of what they name, by whatever name the writer used. A link
 * to something that readers can not see, or that is not there, keeps its words and stops being a link.
 */
export function links() {
  return async (tree: Root, file: VFile) => {
    const surroundings = surroundingsOf(file);
    const targets = await answersTo(linksIn(tree), (href) => surroundings.link(href));
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined) return;
      const href = hrefOf(node);
      if (LEAVES.test(href)) return;
      const target = targets.get(href);
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

function hrefOf(node: Element): string {
  return String(node.properties.href ?? '');
}

function linksIn(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (node) => {
    const href = node.tagName === 'a' ? hrefOf(node) : '';
    if (href && !LEAVES.test(href)) found.push(href);
  });
  return found;
}
