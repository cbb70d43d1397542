import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Names of tags closed anywhere in a body that is rendered in parts. */
    closedTags: ReadonlySet<string> | undefined;
  }
}

/** Every element HTML has or had. A name that is not among these is no tag to a browser, but it may be a word. */
const ELEMENTS = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption
  center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form
  frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu
  meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s
  samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
  thead time title tr track tt u ul var video wbr xmp`.split(/\s+/),
);

const TAG = /<(\/?)([a-z][\w.:-]*)((?:\s[^<>]*)?)>/gi;

/**
 * A tag that no browser knows is either a component of another system, which has a closing tag and whose
 * content is what counts, or something in angle brackets that is meant to be read, such as a name in a chat
 * log. The first is taken away, the second is shown; a sanitiser alone would swallow both without a word.
 */
export function strangeTags() {
  return (tree: Root, file: VFile) => {
    const closed = new Set(file.data.closedTags);
    const raw: Html[] = [];
    visit(tree, 'html', (node) => {
      raw.push(node);
      for (const [, slash, name] of node.value.matchAll(TAG))
        if (slash && name) closed.add(name.toLowerCase());
    });
    for (const node of raw) {
      if (/^<!--/.test(node.value)) continue;
      node.value = node.value.replace(TAG, (tag, slash: string, name: string) => {
        const key = name.toLowerCase();
        if (ELEMENTS.has(key)) return tag;
        const component = closed.has(key) || slash !== '' || tag.endsWith('/>');
        return component ? '' : tag.replace('<', '&lt;').replace('>', '&gt;');
      });
    }
  };
}

/** The names, in lower case, of all tags that are closed in a text: a component may open in one part and end in another. */
export function closedTagsIn(parts: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const part of parts)
    for (const [, name] of part.matchAll(/<\/([a-z][\w.:-]*)\s*>/gi))
      if (name) names.add(name.toLowerCase());
  return names;
}
