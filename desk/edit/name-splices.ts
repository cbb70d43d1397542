import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { foldKey, sortKeys } from '@/lib/content/keys';
import type { Reference } from '@/lib/content/references';
import { FIELD_NAMES } from '@/lib/content/schema';
import { entriesOf, rawFile } from '@/lib/edit/raw-frontmatter';
import type { Splice } from '@/lib/edit/set-field';
import { yamlText } from '@/lib/edit/yaml-text';

/** What a name is to become; null where it goes on working as it is. */
export type NewName = (name: string) => string | null;

/** The fields whose texts are names of articles. */
export const NAMING_FIELDS = ['related', 'unrelated', 'translations'];

/** New names for those that stand in some fields of a file's frontmatter. */
export function frontmatterSplices(
  text: string,
  path: string,
  fields: readonly string[],
  rename: NewName,
): Splice[] {
  const raw = rawFile(text, path);
  if (raw.text !== text) return [];
  const entries = entriesOf(raw);
  const data = Object.fromEntries(entries.map(({ key }) => [key, 'x']));
  const { known } = sortKeys(data, FIELD_NAMES);
  const keys = new Set(fields.map((field) => known.get(field)?.key));
  return entries
    .filter(({ key }) => keys.has(key))
    .flatMap(({ pair }) => scalarSplices(pair.value, raw.start, rename));
}

/** New names for those that stand in `front.yaml`. */
export function slotSplices(text: string, rename: NewName): Splice[] {
  const { contents } = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  return scalarSplices(contents, 0, rename);
}

/** The texts below a node that have a new name, without keys and without words for readers. */
function scalarSplices(node: unknown, offset: number, rename: NewName): Splice[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) && foldKey(String(key.value)) === 'text'
        ? []
        : scalarSplices(value, offset, rename),
    );
  if (isSeq(node)) return node.items.flatMap((item) => scalarSplices(item, offset, rename));
  if (!isNode(node) || !isScalar(node) || !node.range) return [];
  const to = rename(String(node.value).trim());
  if (to === null) return [];
  return [
    { from: offset + node.range[0], to: offset + node.range[1], text: yamlText(to, 'brackets') },
  ];
}

/** New names for the targets of links or pictures in a body, found on the lines they are known to stand on. */
export function bodySplices(
  text: string,
  references: readonly Reference[],
  kind: Reference['kind'],
  rename: NewName,
): Splice[] {
  const starts = lineStarts(text);
  const taken = new Set<number>();
  return references.flatMap((reference) => {
    const to = reference.kind === kind ? rename(reference.target) : null;
    if (to === null) return [];
    const from = placeOf(text, reference, starts, taken);
    return from === null ? [] : [{ from, to: from + reference.target.length, text: to }];
  });
}

function placeOf(
  text: string,
  { target, line }: Reference,
  starts: readonly number[],
  taken: Set<number>,
): number | null {
  const end = starts[line] ?? text.length;
  for (let at = text.indexOf(target, starts[line - 1]); at >= 0 && at < end; ) {
    const whole =
      /[(<"'\s:=]/.test(text[at - 1] ?? '') && /[)>"'\s]|^$/.test(text[at + target.length] ?? '');
    if (whole && !taken.has(at)) {
      taken.add(at);
      return at;
    }
    at = text.indexOf(target, at + 1);
  }
  return null;
}

/** Offset of each line, by the line ends the reader of files knows. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  return starts;
}
