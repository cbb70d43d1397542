import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { alsoRead } from './also-read';
import { directives } from './directives';
import { embeds } from './embeds';
import { figures } from './figures';
import { headings } from './headings';
import { links } from './links';
import { shallow } from './nesting';
import { sanitiseSchema } from './sanitise-schema';
import { splitBody } from './split';
import { closedTagsIn, strangeTags } from './strange-tags';
import type { BodySurroundings, BodyWords } from './surroundings';
import { scrollingTables } from './tables';
import { withoutTemplates } from './templates';
import { typography } from './typography';

/**
 * Markdown to the HTML of an article's body. Everything the writer wrote goes through the sanitiser; what is
 * added after it (picture elements, ids, link cards) is made here from checked values.
 *
 * The order matters: blocks are recognised in the Markdown tree, raw HTML is parsed, everything is sanitised,
 * and only then pictures and links are looked up.
 */
export async function renderBody(
  markdown: string,
  surroundings: BodySurroundings,
): Promise<string> {
  const root: Root = { type: 'root', children: [] };
  const parts = splitBody(shallow(withoutTemplates(markdown)));
  const closedTags = parts.length > 1 ? closedTagsIn(parts) : undefined;
  for (const [index, part] of parts.entries()) {
    if (index > 0) await new Promise(setImmediate);
    const file = new VFile({ value: part, data: { surroundings, closedTags } });
    if (index > 0) root.children.push({ type: 'text', value: '\n' });
    const reader = readerFor(surroundings.words, /<[a-z!/]/i.test(part));
    const tree = await reader.run(reader.parse(file) as MarkdownRoot, file);
    root.children.push(...tree.children);
  }
  const whole = await finisher.run(root, new VFile({ data: { surroundings } }));
  return finisher.stringify(whole as Root);
}

const finisher = unified()
  .use(links)
  .use(figures)
  .use(headings)
  .use(scrollingTables)
  .use(rehypeStringify)
  .freeze();

type Reader = ReturnType<typeof makeReader>;
const readers = new Map<BodyWords, [plain: Reader, withHtml: Reader]>();

/** Making a processor costs more than rendering a short text with it, so there are two for each language. */
function readerFor(words: BodyWords, hasHtml: boolean): Reader {
  let pair = readers.get(words);
  if (!pair) {
    pair = [makeReader(words, false), makeReader(words, true)];
    readers.set(words, pair);
  }
  return pair[hasHtml ? 1 : 0];
}

function makeReader(words: BodyWords, hasHtml: boolean) {
  return (
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkDirective)
      .use(directives)
      .use(strangeTags)
      .use(typography)
      .use(alsoRead)
      .use(remarkRehype, {
        allowDangerousHtml: true,
        clobberPrefix: 'note-',
        footnoteLabel: words.footnotes,
        footnoteBackLabel: words.backToText,
      })
      // Parsing HTML costs as much as all the rest; a text without any does not need it.
      .use(hasHtml ? [rehypeRaw] : [])
      .use(embeds)
      .use(rehypeSanitize, sanitiseSchema)
      .freeze()
  );
}
