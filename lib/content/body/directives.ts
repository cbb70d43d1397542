import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** The blocks a body can hold between `:::name` and `:::`, and the element each becomes. */
const NOTE = { element: 'aside', className: 'note' };
const BLOCKS = new Map([
  ['pullquote', { element: 'aside', className: 'pullquote' }],
  ['note', NOTE],
  ['timeline', { element: 'div', className: 'timeline' }],
  ['gallery', { element: 'figure', className: 'gallery' }],
]);

/**
 * Makes blocks of `:::name`; a block with a name from another system is shown as a note. The marks with one or
 * two colons are no marks here, since "at 10:am" and "Act 1 ::Scene" are words: they go back to being text.
 */
export function directives() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, (node, index, parent) => {
      if (node.type === 'containerDirective') {
        const block = BLOCKS.get(node.name.toLowerCase()) ?? NOTE;
        node.data = { hName: block.element, hProperties: { className: [block.className] } };
        node.attributes = {};
        return;
      }
      if (
        (node.type !== 'textDirective' && node.type !== 'leafDirective') ||
        !parent ||
        index === undefined
      )
        return;
      const text = source.slice(node.position?.start.offset, node.position?.end.offset);
      const words = { type: 'text' as const, value: text };
      parent.children[index] =
        node.type === 'textDirective' ? words : { type: 'paragraph', children: [words] };
      return SKIP;
    });
  };
}
