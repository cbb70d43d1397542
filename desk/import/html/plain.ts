import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toText } from 'hast-util-to-text';
import { parseFragment } from 'parse5';

/** The words of a piece of HTML in one line. */
export function plainWords(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const tree = fromParse5(parseFragment(html)) as Root;
  return toText(tree).replace(/\s+/g, ' ').trim();
}
