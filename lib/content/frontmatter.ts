import matter from 'gray-matter';
import { parse as parseToml, TomlError } from 'smol-toml';
import { type Problem, shown } from './problem';
import { parseYaml, type YamlFault } from './yaml';

/** A file taken apart: what its frontmatter says, as text wherever the editor wrote text, and the rest. */
export interface Frontmatter {
  data: Record<string, unknown>;
  /** The frontmatter as it stands in the file, to find the line of a field in. */
  source: string;
  /** Line of the file on which the frontmatter's first key may stand, counted from 1. */
  sourceLine: number;
  body: string;
  /** Counted from 1. */
  bodyLine: number;
  problems: Problem[];
}

interface Split {
  language: 'yaml' | 'toml' | 'json';
  source: string;
  sourceLine: number;
  body: string;
  bodyLine: number;
}

/**
 * Takes a file apart. Byte order mark, Windows line ends and blank lines before the frontmatter are
 * forgiven; YAML between `---`, TOML between `+++` and JSON in braces are read; nothing is ever executed.
 * @param text the file's text
 * @param path its path below the content folder, for problems
 */
export function readFrontmatter(text: string, path: string): Frontmatter {
  const problems: Problem[] = [];
  const report = (problem: Omit<Problem, 'path' | 'severity' | 'field'>) =>
    problems.push({ severity: 'error', path, field: '', ...problem });
  const whole = text.replace(/^\ufeff/, '');
  const normal = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  const split = splitFile(normal, report);
  if (!split) return { data: {}, source: '', sourceLine: 1, body: normal, bodyLine: 1, problems };
  return { ...split, data: parseSource(split, report), problems };
}

type Report = (problem: Omit<Problem, 'path' | 'severity' | 'field'>) => void;

function splitFile(text: string, report: Report): Split | null {
  const blank = /^\s*\n/.exec(text)?.[0] ?? '';
  const start = text.slice(blank.length);
  const line = blank.split('\n').length;
  const fence = /^(---|\+\+\+)(?![-+])([^\n]*)\n/.exec(start);
  if (fence?.[1]) return splitFenced(start, line, fence[1], (fence[2] ?? '').trim(), report);
  if (/^\{\s*["}]/.test(start)) return splitJson(start, line, report);
  return null;
}

function splitFenced(
  text: string,
  line: number,
  fence: string,
  language: string,
  report: Report,
): Split | null {
  const afterOpening = text.indexOf('\n') + 1;
  const known = language === '' || ['yaml', 'yml', 'toml', 'json'].includes(language.toLowerCase());
  if (!known) {
    report({
      code: 'frontmatter-language',
      line,
      column: 4,
      value: shown(language),
      message: `The frontmatter says that it is written in "${shown(language)}", which is never run here.`,
      mend: 'Write plain YAML: leave nothing after the three hyphens of the first line.',
    });
    return null;
  }
  const closing = new RegExp(`^\\${fence[0]}{3}[ \\t]*$`, 'm');
  const end = closing.exec(text.slice(afterOpening));
  if (!end) {
    report({
      code: 'frontmatter-open',
      line,
      column: 1,
      value: '',
      message: `The frontmatter begins with "${fence}" but never ends.`,
      mend: `Put a line with only "${fence}" between the frontmatter and the article.`,
    });
    return null;
  }
  const source = text.slice(afterOpening, afterOpening + end.index);
  const body = text.slice(afterOpening + end.index + end[0].length).replace(/^\n/, '');
  const kind =
    fence === '+++' || /toml/i.test(language) ? 'toml' : /json/i.test(language) ? 'json' : 'yaml';
  return {
    language: kind,
    source,
    sourceLine: line + 1,
    body,
    bodyLine: line + source.split('\n').length + 1,
  };
}

/** Hugo's third form: an object in braces at the head of the file, with no fence around it. */
function splitJson(text: string, line: number, report: Report): Split | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted) {
      if (character === '\\') i += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) {
      const source = text.slice(0, i + 1);
      const body = text.slice(i + 1).replace(/^[ \t]*\n/, '');
      return {
        language: 'json',
        source,
        sourceLine: line,
        body,
        bodyLine: line + source.split('\n').length,
      };
    }
  }
  report({
    code: 'frontmatter-open',
    line,
    column: 1,
    value: '',
    message: 'The JSON frontmatter opens a brace that is never closed.',
    mend: 'Close it with "}" before the article begins.',
  });
  return null;
}

/** Ends the frontmatter for gray-matter, which would take any line that begins with three hyphens for the end. */
const END_OF_SOURCE = '\n\u0000';

/**
 * Hands the frontmatter to gray-matter. It always gets options: without them it keeps a cache that answers
 * wrongly after a bad file. Its JavaScript engine is never reached, since the languages are ours.
 */
function parseSource(split: Split, report: Report): Record<string, unknown> {
  const refuse = () => {
    throw new Error('Executable frontmatter is refused.');
  };
  const yaml = (source: string): object => {
    const { data, faults } = parseYaml(source);
    for (const fault of faults) report(atFault(fault, split.sourceLine));
    return data;
  };
  // The engines read the source as it stands: what gray-matter hands them begins one line earlier.
  const engine = (parse: (source: string) => unknown) => ({
    parse: () => parse(split.source) as object,
  });
  // Over thousands of blank lines gray-matter's own look for comments takes minutes.
  const dense = split.source.replace(/\n\s+\n/g, '\n');
  try {
    const { data } = matter(`---\n${dense}${END_OF_SOURCE}`, {
      language: split.language,
      delimiters: ['---', END_OF_SOURCE.slice(1)],
      engines: {
        yaml: engine(yaml),
        toml: engine((source) => textOnly(parseToml(source))),
        json: engine((source) => textOnly(JSON.parse(source))),
        javascript: { parse: refuse },
      },
    });
    return isRecord(data) ? data : {};
  } catch (error) {
    report(atFault(faultOf(error, split), split.sourceLine));
    return {};
  }
}

function atFault(fault: YamlFault, firstLine: number): Parameters<Report>[0] {
  return {
    ...fault,
    code: 'frontmatter-broken',
    line: firstLine + fault.line,
    column: fault.column + 1,
  };
}

function faultOf(error: unknown, split: Split): YamlFault {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const name = split.language.toUpperCase();
  const toml = error instanceof TomlError ? error : null;
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = split.source.slice(0, offset).split('\n');
  return {
    line: toml ? toml.line - 1 : before.length - 1,
    column: toml ? toml.column - 1 : (before.at(-1)?.length ?? 0),
    value: '',
    message: `The frontmatter is not valid ${name}: ${message}.`,
    mend: `Mend the ${name} at this place; the lines around it may be right.`,
  };
}

/** Numbers, dates and truth values as the text an editor would write for them; lists and tables stay. */
function textOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOnly);
  if (value instanceof Date) return value.toISOString();
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textOnly(inner)]));
  return value === null || value === undefined ? null : String(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
