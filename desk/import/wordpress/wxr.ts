import { SaxesParser } from 'saxes';
import { textOf } from '../text-stream';
import { MendedXml } from './mended-xml';

/** A name that an item is filed under. */
interface Filed {
  domain: string;
  nicename: string;
  name: string;
}

/** One `<item>` of an export: a post, a page, a picture, a menu's line and whatever plugins add. */
export interface WxrItem {
  kind: 'item';
  /** Elements by their name in the file, as in `wp:post_id`. */
  fields: Record<string, string>;
  filed: Filed[];
  meta: Record<string, string>;
  comments: number;
}

/** A group outside the items: `wp:author`, `wp:category`, `wp:tag`, `wp:term`; or one element of the channel. */
export interface WxrGroup {
  kind: 'group' | 'channel';
  name: string;
  fields: Record<string, string>;
}

const GROUPS = new Set(['wp:author', 'wp:category', 'wp:tag', 'wp:term']);

/** Deeper than any export goes; a file that is made to be deep is not followed. */
const DEEPEST = 64;

interface Open {
  name: string;
  attributes: Record<string, string>;
  text: string[];
}

/**
 * Reads a WordPress export element by element, so that its size does not matter. No entity of a document type is
 * ever expanded, and what is not well-formed is read as far as it can be.
 * @param onFault told once of each thing that is not well-formed
 */
export async function* wxrParts(
  file: string,
  onFault: (message: string) => void,
): AsyncGenerator<WxrItem | WxrGroup> {
  const ready: (WxrItem | WxrGroup)[] = [];
  const parser = makeParser((part) => ready.push(part), onFault);
  const mended = new MendedXml();
  for await (const text of textOf(file)) {
    parser.write(mended.take(text));
    yield* ready.splice(0);
  }
  parser.write(mended.end());
  parser.close();
  yield* ready.splice(0);
}

function makeParser(give: (part: WxrItem | WxrGroup) => void, onFault: (message: string) => void) {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let item: WxrItem | null = null;
  let group: WxrGroup | null = null;
  let metaKey = '';
  const add = (text: string) => open.at(-1)?.text.push(text);
  parser.on('error', ({ message }) => onFault(message));
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) return;
    open.push({ name, attributes: attributes as Record<string, string>, text: [] });
    if (name === 'item') item = { kind: 'item', fields: {}, filed: [], meta: {}, comments: 0 };
    else if (item === null && GROUPS.has(name)) group = { kind: 'group', name, fields: {} };
  });
  parser.on('closetag', ({ name }) => {
    if (open.at(-1)?.name !== name) return;
    const { attributes, text } = open.pop() as Open;
    const value = detached(text.join(''));
    const parent = open.at(-1)?.name;
    if (item) {
      if (name === 'item') {
        give(item);
        item = null;
      } else if (name === 'wp:comment') item.comments += 1;
      else if (name === 'wp:meta_key') metaKey = value.trim();
      else if (name === 'wp:meta_value' && parent === 'wp:postmeta') item.meta[metaKey] = value;
      else if (name === 'category')
        item.filed.push({
          domain: attributes.domain ?? 'category',
          nicename: attributes.nicename ?? '',
          name: value.trim(),
        });
      else if (parent === 'item') item.fields[name] ??= value;
      return;
    }
    if (group && name === group.name) {
      give(group);
      group = null;
    } else if (group) group.fields[name] = value;
    else if (parent === 'channel') give({ kind: 'channel', name, fields: { value } });
  });
  return parser;
}

/**
 * A copy of a short text. What a parser cuts out of a file holds all that was read with it in memory for as long as
 * somebody keeps it, as names and addresses are kept.
 */
function detached(text: string): string {
  return text.length > 4000 ? text : Buffer.from(text).toString();
}
