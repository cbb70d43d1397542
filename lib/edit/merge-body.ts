import type { RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A paragraph, list, table or the like: where it stands in its text, and what it says however it is written. */
interface Block {
  from: number;
  to: number;
  says: string;
  /** The same without the alignment of a table's columns, where none is set. */
  saysPlainly: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * A text in which every block that says what it said before stays as it was written. An editor that shows Markdown as
 * rich text writes all of it anew: other marks for lists, other widths of tables, and no alignment of their columns.
 * @param before Markdown, lines ended by `\n`
 * @param after the same text as it came back
 */
export function mergeBody(before: string, after: string): string {
  const old = blocksOf(before);
  let merged = '';
  let end = 0;
  let last = -1;
  for (const block of blocksOf(after)) {
    const same = nextLike(old, block, last);
    const kept = same < 0 ? null : old[same];
    const previous = old[last];
    const gap =
      kept && previous && same === last + 1
        ? before.slice(previous.to, kept.from)
        : after.slice(end, block.from);
    merged += gap + (kept ? before.slice(kept.from, kept.to) : after.slice(block.from, block.to));
    end = block.to;
    last = same;
  }
  return merged + after.slice(end);
}

/** @returns the index of the next block that says the same, or of the first before it, or -1 */
function nextLike(old: readonly Block[], block: Block, last: number): number {
  const isLike = (one: Block) => one.says === block.says || one.saysPlainly === block.says;
  const next = old.findIndex((one, index) => index > last && isLike(one));
  return next < 0 ? old.findIndex(isLike) : next;
}

function blocksOf(text: string): Block[] {
  return parser.parse(text).children.flatMap((node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return [];
    return [{ from, to, says: saying(node), saysPlainly: saying(withoutAlignment(node)) }];
  });
}

function withoutAlignment(node: RootContent): RootContent {
  return node.type === 'table'
    ? ({ ...node, align: node.align?.map(() => null) } satisfies Table)
    : node;
}

function saying(node: RootContent): string {
  return JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value));
}
