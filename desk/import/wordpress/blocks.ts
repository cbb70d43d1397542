import type { Note } from '../piece';

interface BlockSurroundings {
  /** Content of reusable blocks ("synced patterns") by their number. */
  reusable: ReadonlyMap<string, string>;
  note(note: Note): void;
}

const ALONE = /<!--\s+wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(\{[\s\S]{0,20000}?\}\s+)?\/-->/g;
const NEXT_PAGE = /<!--\s*nextpage\s*-->/g;
/** Blocks that only arrange what stands around them. */
const EMPTY = new Set(['spacer', 'more', 'nextpage', 'separator', 'page-list', 'navigation']);

export function hasBlocks(html: string): boolean {
  return html.includes('<!-- wp:');
}

/**
 * The HTML of blocks as WordPress's editor keeps them. Most hold their whole HTML between two comments, which later go;
 * those that WordPress would make on each view hold none, and stand in the text as code.
 */
export function withoutBlocks(html: string, surroundings: BlockSurroundings): string {
  const { reusable, note } = surroundings;
  const paged = html.replace(NEXT_PAGE, () => {
    note({
      kind: 'changed',
      about: 'page break',
      text: 'A page break: the text stands on one page now.',
    });
    return '';
  });
  return paged.replace(ALONE, (whole, name: string, json: string | undefined) => {
    const given = parsed(json);
    if (name === 'block' && reusable.has(String(given.ref)))
      return reusable.get(String(given.ref)) ?? '';
    const url = String(given.url ?? '');
    if (/embed/.test(name) && /^https?:\/\//.test(url)) return `<p>${url}</p>`;
    if (name === 'separator') return '<hr>';
    if (name === 'footnotes' || EMPTY.has(name)) return '';
    const call = whole.replace(/\s+/g, ' ').slice(0, 400);
    note({ kind: 'left', about: `block ${name}`, text: call });
    return `<p><code>${call.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></p>`;
  });
}

function parsed(json: string | undefined): Record<string, unknown> {
  try {
    return JSON.parse(json ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Footnotes, which WordPress keeps beside a text, at the end of it. @param json of the post's meta `footnotes` */
export function withFootnotes(html: string, json: string | undefined): string {
  if (!json || !html.includes('data-fn=')) return html;
  let notes: { id?: unknown; content?: unknown }[];
  try {
    const read: unknown = JSON.parse(json);
    notes = Array.isArray(read) ? read : [];
  } catch {
    return html;
  }
  const texts = notes.map(
    ({ id, content }) =>
      `<div data-fn="${String(id ?? '').replace(/[^\w-]/g, '')}">${String(content ?? '')}</div>`,
  );
  return [html, ...texts].join('\n');
}
