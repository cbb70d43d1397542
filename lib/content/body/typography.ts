import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { trueTypography } from '../typography';
import { surroundingsOf } from './surroundings';

/** True quotes and dashes in running text; a quote is read with the letter before it, also across a link or emphasis. */
export function typography() {
  return (tree: Root, file: VFile) => {
    const { lang } = surroundingsOf(file);
    visit(tree, (block) => {
      if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell')
        return;
      let before = '';
      visit(block, (node) => {
        if (node.type === 'inlineCode') before = '`';
        if (node.type !== 'text') return;
        const text: Text = node;
        const last = text.value.at(-1) ?? before;
        text.value = trueTypography(text.value, lang, before);
        before = last;
      });
    });
  };
}
