import type { Link, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { answersTo, surroundingsOf } from './surroundings';

/** How writers begin a cross-link, in the languages the paper's interface speaks. */
const OPENING =
  /^\s*(?:also read|read also|read more|यह भी पढ़ें|यह भी पढ़ें|یہ بھی پڑھیں|함께 읽기)\s*[:：]\s*$/i;

/**
 * A paragraph of the form `Also read: [words](target)` becomes a cross-link. Without words it takes the
 * target's headline; where the target is not to be seen by readers, the whole paragraph goes. A piece on another
 * site is not ours to look up, and stays.
 */
export function alsoRead() {
  return async (tree: Root, file: VFile) => {
    const surroundings = surroundingsOf(file);
    const named: string[] = [];
    visit(tree, 'paragraph', (paragraph) => {
      const link = crossLinkOf(paragraph);
      if (link) named.push(link.url);
    });
    const targets = await answersTo(named, (href) => surroundings.link(href));
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const link = crossLinkOf(paragraph);
      if (!link || !parent || index === undefined) return;
      const target = targets.get(link.url);
      if (!target && !/^https?:/i.test(link.url)) {
        parent.children.splice(index, 1);
        return index;
      }
      if (link.children.length === 0)
        link.children = [{ type: 'text', value: target?.headline ?? link.url }];
      paragraph.data = { hProperties: { className: ['also-read'] } };
      paragraph.children = [
        {
          type: 'emphasis',
          data: { hName: 'span', hProperties: { className: ['also-read-label'] } },
          children: [{ type: 'text', value: surroundings.words.alsoRead }],
        },
        { type: 'text', value: ' ' },
        link,
      ];
    });
  };
}

function crossLinkOf(paragraph: Paragraph): Link | null {
  const [label, link, ...rest] = paragraph.children;
  if (rest.length > 0 || label?.type !== 'text' || link?.type !== 'link') return null;
  return OPENING.test(label.value) ? link : null;
}
