import type { Link, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
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
      const pieces = piecesOf(block);
      const originals = pieces.map(({ value }) => value);
      for (const [index, { text }] of pieces.entries()) {
        if (!text) continue;
        const before = originals[index - 1]?.at(-1);
        text.value = trueTypography(text.value, lang, before, originals[index + 1]?.at(0));
      }
    });
  };
}

/** A stretch of a block as it was written; without a text where nothing of it is to be changed. */
interface Piece {
  value: string;
  text: Text | null;
}

function piecesOf(block: Nodes): Piece[] {
  const pieces: Piece[] = [];
  visit(block, (node) => {
    if (node.type === 'text') {
      if (node.value !== '') pieces.push({ value: node.value, text: node });
    } else if (node.type === 'inlineCode') pieces.push({ value: '`', text: null });
    else if (node.type === 'break') pieces.push({ value: '\n', text: null });
    else if (node.type === 'link' && isBareAddress(node)) {
      pieces.push({ value: node.url, text: null });
      return SKIP;
    }
    return undefined;
  });
  return pieces;
}

/** An address that is its own text is not prose: two hyphens in it are two hyphens. */
function isBareAddress({ url, children }: Link): boolean {
  const [only, ...rest] = children;
  return rest.length === 0 && only?.type === 'text' && url.endsWith(only.value);
}
