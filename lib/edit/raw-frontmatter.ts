import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { Mistake } from './mistake';

/** A file's text with the place of its YAML, so that a change touches nothing around it. */
export interface RawFile {
  /** Path below the content folder. */
  path: string;
  /** The whole file, byte order mark and line ends as they are. */
  text: string;
  /** Offset of the YAML's first character. */
  start: number;
  /** Offset just past its last line end. */
  end: number;
  /** How the file ends its lines. */
  eol: '\n' | '\r\n';
}

const OPENING = /^\ufeff?(?:[^\S\n]*\n)*---(?!-)[^\S\r\n]*(?:ya?ml)?[^\S\r\n]*\r?\n/i;
const CLOSING = /^---[ \t]*\r?$/m;

/**
 * Finds the YAML of a file, and gives a file without frontmatter an empty one.
 * @throws Mistake when the frontmatter is not YAML or can not be changed safely
 */
export function rawFile(text: string, path: string): RawFile {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  refuseOldLineEnds(text, path);
  const opening = OPENING.exec(text);
  if (!opening) {
    refuseOtherForms(text, path);
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    const start = mark.length + 3 + eol.length;
    return {
      path,
      eol,
      start,
      end: start,
      text: `${mark}---${eol}---${eol}${text.slice(mark.length)}`,
    };
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing)
    throw new Mistake(
      `The frontmatter of ${path} begins with "---" but never ends.`,
      'Put a line with only "---" between the frontmatter and the article, and try again.',
    );
  const end = start + closing.index;
  return { path, text, start, end, eol };
}

/** A line end that is none to the rest of the world would hide where the frontmatter ends. */
function refuseOldLineEnds(text: string, path: string): void {
  const head = text.split(/\n(?:---|\+\+\+)/)[0] ?? '';
  if (/\r(?!\n|$)/.test(head))
    throw new Mistake(
      `${path} ends its lines in the way of old Macintosh computers.`,
      'Run "broadsheet check --fix" on it first, which mends the line ends.',
    );
}

function refuseOtherForms(text: string, path: string): void {
  const head = text.replace(/^\ufeff?\s*/, '').slice(0, 40);
  const form = /^\+\+\+|^--- *toml/i.test(head)
    ? 'TOML'
    : /^\{\s*["}]|^--- *json/i.test(head)
      ? 'JSON'
      : null;
  if (form)
    throw new Mistake(
      `The frontmatter of ${path} is written in ${form}, and the desk changes only YAML.`,
      `Change it in an editor, or have it written as YAML: broadsheet check --fix --to-yaml ${path}`,
    );
  if (/^---(?!-)/.test(head))
    throw new Mistake(
      `The frontmatter of ${path} says that it is written in another language than YAML.`,
      'Leave nothing after the three hyphens of the first line.',
    );
}

/** An entry of the frontmatter and where its parts stand in the file's text. */
export interface RawEntry {
  key: string;
  keyStart: number;
  /** Just past the colon. */
  afterColon: number;
  pair: Pair;
}

/** The entries of the frontmatter in their order. */
export function entriesOf(raw: RawFile): RawEntry[] {
  return mapEntries(raw, topMap(raw));
}

/** A quoted text of a top-level key, over as many lines as it goes. */
const QUOTED = /^[^\s#:'"][^\n:]*:[ \t]+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/gm;

/**
 * The YAML with the line breaks inside quoted texts turned to spaces, every offset as before: real files let such
 * texts go on at the head of the next line, which js-yaml reads and this parser does not.
 */
function parsable(source: string): string {
  return source.replace(QUOTED, (entry) => entry.replace(/[\r\n]/g, ' '));
}

function topMap(raw: RawFile): YAMLMap | null {
  const document = parseDocument(parsable(raw.text.slice(raw.start, raw.end)), {
    schema: 'failsafe',
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent',
  });
  if (document.contents === null) return null;
  if (!isMap(document.contents) || document.contents.flow)
    throw new Mistake(
      `The frontmatter of ${raw.path} is not a list of lines of the form "key: value".`,
      'Write each entry on a line of its own, and try again.',
    );
  return document.contents;
}

function mapEntries(raw: RawFile, map: YAMLMap | null): RawEntry[] {
  return (map?.items ?? []).flatMap((pair) => {
    if (!isScalar(pair.key) || !pair.key.range) return [];
    const [keyStart, keyEnd] = pair.key.range;
    const colon = raw.text.indexOf(':', raw.start + keyEnd);
    return [
      {
        pair,
        key: String(pair.key.value),
        keyStart: raw.start + keyStart,
        afterColon: colon + 1,
      },
    ];
  });
}

/** The start of the line after the one an offset is on. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The start of the line an offset is on. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
