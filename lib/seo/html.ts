import type { Root } from 'hast';
import { toString as plainTextOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const parser = unified().use(rehypeRaw).freeze();

/** The tree of HTML that this paper made. */
export function treeOf(html: string): Root {
  return parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
}

/** The words of HTML that this paper made, on one line. */
export function textOf(html: string): string {
  return plainTextOf(treeOf(html)).replace(/\s+/g, ' ').trim();
}
