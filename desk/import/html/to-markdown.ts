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
 */
export function htmlToMarkdown(html: string, surroundings: HtmlSurroundings): string {
  const document = parseFragment(cleanText(html), { scriptingEnabled: false });
  const tree = fromParse5(document) as Root;
  tidy(tree, surroundings);
  const markdown = toMdast(tree, { document: true, handlers }) as MarkdownRoot;
  return withTemplateMarks(writeMarkdown(markdown)).trim();
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
