import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, Html, RootContent } from 'mdast';

/** Text that stands in the Markdown as it is. */
export const html = (value: string): Html => ({ type: 'html', value });

/** What an element holds, between two lines of their own; nothing where it holds nothing. */
export function block(state: State, node: Element, open: string, close: string): RootContent[] {
  const children = state.toFlow(state.all(node)) as BlockContent[];
  return children.length === 0 ? [] : [html(open), ...children, html(close)];
}

/** The classes of an element as one text, to look for names of systems in. */
export function classesOf(node: Element): string {
  const { className } = node.properties;
  return Array.isArray(className) ? className.join(' ') : String(className ?? '');
}
