import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseFragment } from 'parse5';
import { cleanText } from '@/lib/content/plain-words';
import { handlers } from './handlers';
import type { HtmlSurroundings } from './surroundings';
import { BRACE, tidy } from './tidy';

/**
 * HTML as other systems keep it, as the Markdown that Broadsheet reads. What Markdown has no mark for and the site
 * shows all the same (superscripts, tables with blocks in them) stays HTML; what the site does not show stands in the
 * text as code, and is noted.
 * @throws RangeError where elements stand in elements deeper than can be followed
 */
export function htmlToMarkdown(html: string, surroundings: HtmlSurroundings): string {
  refuseDepth(html);
  const document = parseFragment(cleanText(html), { scriptingEnabled: false });
  const tree = fromParse5(document) as Root;
  tidy(tree, surroundings);
  const markdown = toMdast(tree, { document: true, handlers }) as MarkdownRoot;
  return withTemplateMarks(writeMarkdown(markdown)).trim();
}

/** Deeper than any text is; a parser's time grows with the square of the depth. */
const DEEPEST = 1000;
/** Tags that count; those which HTML lets end by themselves do not, nor those that hold nothing. */
const TAG =
  /<(\/?)(?!(?:p|li|td|th|tr|dt|dd|thead|tbody|tfoot|option|colgroup|br|hr|img|input|wbr|meta|link|source|col|embed|area|param|track|base)\b)[a-z][^<>]*?(\/?)>/gi;

function refuseDepth(html: string): void {
  let depth = 0;
  for (const [, isEnd, isWhole] of html.matchAll(TAG)) {
    if (isEnd) depth = Math.max(0, depth - 1);
    else if (!isWhole) depth += 1;
    if (depth > DEEPEST) throw new RangeError(`Elements stand deeper than ${DEEPEST}.`);
  }
}

function writeMarkdown(tree: MarkdownRoot): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    unsafe: [{ character: ':', atBreak: true, after: ':' }],
  });
}

/**
 * The site takes the marks of template languages out of a text (lib/content/body/templates.ts). Braces that were
 * words are written as a character reference, which it leaves alone.
 */
function withTemplateMarks(markdown: string): string {
  return markdown.replaceAll(BRACE, '&#123;');
}
