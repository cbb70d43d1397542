import { type Frontmatter, readFrontmatter } from './frontmatter';
import { sortKeys } from './keys';
import { lineOfField } from './locate';
import type { Problem } from './problem';
import { FIELD_NAMES } from './schema';

/** A problem with the line it is on and how much of that line is meant. */
export interface Pinpointed extends Problem {
  /** The line as it stands in the file, without its line end; empty where there is none. */
  source: string;
  /** Characters from `column` on that are meant; at least 1. */
  length: number;
}

/**
 * Finds the exact place of a problem in its file: rules that look at many files know the field and what stands
 * there, but not the line.
 * @param text the whole file
 */
export function pinpoint(problem: Problem, text: string): Pinpointed {
  return pinpointIn(text)(problem);
}

/** The same for many problems of one file, which is taken apart once. */
export function pinpointIn(text: string): (problem: Problem) => Pinpointed {
  const whole = text.replace(/^\ufeff/, '');
  const lines = whole.includes('\r') ? whole.split(/\r\n|\r|\n/) : whole.split('\n');
  let front: Frontmatter | null = null;
  const frontOf = (path: string) => {
    front ??= readFrontmatter(text, path);
    return front;
  };
  return (problem) => {
    const line = lineOf(problem, frontOf, lines);
    const source = lines[line - 1] ?? '';
    const { column, length } = spanOf(problem, line, source);
    return { ...problem, line, column, source, length };
  };
}

function lineOf(
  problem: Problem,
  frontOf: (path: string) => Frontmatter,
  lines: readonly string[],
): number {
  if (problem.line > 1 || problem.field === '' || !/\.(?:md|mdx|markdown)$/i.test(problem.path))
    return problem.line;
  const { data, source, sourceLine } = frontOf(problem.path);
  const key = sortKeys(data, FIELD_NAMES).known.get(problem.field)?.key ?? problem.field;
  const place = lineOfField(source, key);
  // Topics may stand under the categories of another system.
  if (!place) return problem.field === 'topics' ? lineOfValue(problem, lines, 1) : problem.line;
  return lineOfValue(problem, lines, sourceLine + place.line);
}

/** The line from one on, within the same entry, on which the value stands; else that line itself. */
function lineOfValue({ value }: Problem, lines: readonly string[], from: number): number {
  if (value === '') return from;
  for (let line = from; line <= lines.length; line += 1) {
    const text = lines[line - 1] ?? '';
    if (line > from && /^(?:---|\+\+\+|[^\s#\-\]})])/.test(text)) break;
    if (text.includes(value)) return line;
  }
  return from;
}

/** Problems of a key itself and not of what it says; their field is the key as it was written, in a group after a dot. */
const OF_KEYS = new Set(['key-unknown', 'setting-unknown', 'front-place-unknown']);

function spanOf({ code, value, field, column }: Problem, line: number, source: string) {
  if (OF_KEYS.has(code)) {
    for (const key of [field, field.slice(field.lastIndexOf('.') + 1)]) {
      const at = keyIn(source, key, column - 1);
      if (at !== null) return { column: at + 1, length: key.length };
    }
  }
  const at = value === '' ? -1 : source.indexOf(value, Math.max(0, field === '' ? 0 : column - 1));
  if (at >= 0) return { column: at + 1, length: value.length };
  if (field !== '' && column === 1 && line > 1) {
    const [, key = '', rest = ''] = /^(\s*[^:=]+[:=]\s*)(.*?)\s*$/.exec(source) ?? [];
    if (rest !== '') return { column: key.length + 1, length: rest.length };
  }
  const word = /^\S+/.exec(source.slice(column - 1))?.[0].length ?? 1;
  return { column, length: Math.max(1, word) };
}

/** Where a line has a key, in quotation marks or not, before a colon, an equals sign or the end of a table's name. */
function keyIn(source: string, key: string, from: number): number | null {
  for (let at = source.indexOf(key, from); at >= 0; at = source.indexOf(key, at + 1)) {
    const isWhole = !/[\p{L}\p{N}_-]$/u.test(source.slice(0, at));
    if (isWhole && /^["']?\s*[:=.\]]/.test(source.slice(at + key.length))) return at;
  }
  return null;
}
