/** A place in the frontmatter, both counted from 0. */
export interface SourcePlace {
  line: number;
  column: number;
}

/**
 * Where a field stands in the frontmatter, YAML, TOML or JSON alike: the line that begins with its key, and
 * below that the line of an inner key or the n-th item of a list.
 * @param key as the editor wrote it
 * @param inner path within the field's value, as in `['src']` or `[0, 'at']`
 * @returns null when the key stands nowhere
 */
export function lineOfField(
  source: string,
  key: string,
  inner: readonly PropertyKey[] = [],
): SourcePlace | null {
  const object = /^\s*\{/.test(source) ? placeInObject(source, key) : null;
  if (object && inner.length === 0) return object;
  const lines = source.split('\n');
  const start = object?.line ?? lines.findIndex((line) => beginsWithKey(line, key, false));
  if (start < 0) return null;
  let line = start;
  for (const step of inner) line = stepInto(lines, line, step) ?? line;
  return { line, column: lines[line]?.search(/\S/) ?? 0 };
}

function beginsWithKey(line: string, key: string, indented: boolean): boolean {
  const text = indented ? line.trimStart().replace(/^- +/, '') : line.replace(/^[\s{,]*(?=")/, '');
  const bare = text.replace(/^\[\[?([^[\]]+)\]\]?\s*$/, '$1 =').replace(/^(["'])(.*?)\1/, '$2');
  // TOML also writes a group as `key.inner = `.
  return bare.startsWith(key) && /^\s*(?:[:=]|\.[^:=]+=)/.test(bare.slice(key.length));
}

/** Where a key of JSON stands: a name between quotation marks, in the outermost braces, at any place of a line. */
function placeInObject(source: string, key: string): SourcePlace | null {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\\n]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (/^[{[]/.test(token)) depth += 1;
    else if (/^[}\]]/.test(token)) depth -= 1;
    else if (depth === 1 && token.endsWith(':') && token.startsWith(`"${key}"`)) {
      const before = source.slice(0, index).split('\n');
      return { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
    }
  }
  return null;
}

function stepInto(lines: string[], from: number, step: PropertyKey): number | null {
  let items = 0;
  for (let line = from; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (line > from && /^[^\s#\-\]})[]/.test(text)) return null;
    if (typeof step === 'number') {
      if (line > from && /^\s*- /.test(text)) items += 1;
      if (items === step + 1) return line;
    } else if (beginsWithKey(text, String(step), true) && (line > from || !/^\S/.test(text)))
      return line;
  }
  return null;
}
