import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { shown } from './problem';

/** Where YAML is broken and what to do about it. Line and column counted from 0, within the source. */
export interface YamlFault {
  line: number;
  column: number;
  value: string;
  message: string;
  mend: string;
}

/**
 * Reads YAML with every scalar as the text the editor wrote: `2016-02-30`, `1.10`, `no` and `0644` stay what
 * they are, and it is the schema that decides what a field's text means. One broken entry does not hide the
 * others: when the whole can not be read, each top-level entry is read on its own.
 */
export function parseYaml(source: string): { data: Record<string, unknown>; faults: YamlFault[] } {
  try {
    const data = asRecord(load(source, { schema: FAILSAFE_SCHEMA }));
    return isEndless(data) ? endless(source) : { data, faults: [] };
  } catch (error) {
    return parseEntries(source, error);
  }
}

/** More values than any frontmatter has. */
const MOST_VALUES = 100_000;

/** Whether references (`*name`) make a text of some lines so large that nobody could write it down, or endless. */
function isEndless(data: unknown): boolean {
  let left = MOST_VALUES;
  const open = [data];
  while (open.length > 0 && left > 0) {
    left -= 1;
    const value = open.pop();
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push(inner);
  }
  return left === 0;
}

function endless(source: string): ReturnType<typeof parseYaml> {
  const line = source.split('\n').findIndex((text) => /[\s[,]\*\S/.test(text));
  return {
    data: {},
    faults: [
      {
        line: Math.max(0, line),
        column: 0,
        value: shown(source.split('\n')[line] ?? ''),
        message: 'The frontmatter refers to itself, or to so much that it never ends.',
        mend: 'Write each value out instead of naming it with "&" and "*".',
      },
    ],
  };
}

function parseEntries(source: string, whole: unknown): ReturnType<typeof parseYaml> {
  const data: Record<string, unknown> = Object.create(null);
  const faults: YamlFault[] = [];
  for (const entry of entriesOf(source)) {
    try {
      const read = load(entry.text, { schema: FAILSAFE_SCHEMA });
      if (typeof read === 'string') faults.push(noEntry(entry));
      for (const [key, value] of Object.entries(asRecord(read))) {
        if (key in data) faults.push(doubledKey(key, entry.line));
        else data[key] = value;
      }
    } catch (error) {
      faults.push(explain(error, entry));
    }
  }
  if (faults.length === 0) faults.push(explain(whole, { text: source, line: 0 }));
  return { data: { ...data }, faults };
}

interface Entry {
  text: string;
  /** Counted from 0. */
  line: number;
}

/** An entry begins where a line begins with something that is neither space, comment nor list mark. */
function entriesOf(source: string): Entry[] {
  const entries: Entry[] = [];
  source.split('\n').forEach((text, line) => {
    const last = entries.at(-1);
    if (!last || /^[^\s#\-\]})]/.test(text)) entries.push({ text, line });
    else last.text += `\n${text}`;
  });
  return entries.filter((entry) => entry.text.trim() !== '');
}

function doubledKey(key: string, line: number): YamlFault {
  return {
    line,
    column: 0,
    value: key,
    message: `The key "${key}" stands twice in the frontmatter.`,
    mend: 'Keep the one that is right and delete the other.',
  };
}

function noEntry(entry: Entry): YamlFault {
  return {
    line: entry.line,
    column: 0,
    value: shown(entry.text),
    message: 'These words belong to no key.',
    mend: 'Indent them by two spaces if they go on with the line above, or write "key: value".',
  };
}

/** What js-yaml says, and what it means to somebody who has never heard of YAML. */
const EXPLANATIONS: { says: RegExp; message: string; mend: (entry: Entry) => string }[] = [
  {
    says: /tab characters/,
    message: 'A line is indented with a tab, which YAML does not allow.',
    mend: () => 'Replace the tab by two spaces.',
  },
  {
    says: /unexpected end of the stream within a (single|double) quoted/,
    message: 'A quotation mark is opened and never closed.',
    mend: () => 'Close it at the end of the text, or take it away.',
  },
  {
    says: /duplicated mapping key/,
    message: 'A key stands twice.',
    mend: () => 'Keep the one that is right and delete the other.',
  },
  {
    says: /flow collection|flow sequence|flow mapping/,
    message: 'A list in square brackets or braces is not closed or lacks a comma.',
    mend: () =>
      'Write it like [first, second], and put quotes around a text that holds a comma or a bracket.',
  },
  {
    says: /unidentified alias|alias|anchor|bad indentation|mapping values|can not read|end of the stream|tag/,
    message: 'The text holds a character that means something else to YAML here.',
    mend: quoteIt,
  },
];

function quoteIt(entry: Entry): string {
  const [, key, value] = /^([^:\n]+):[ \t]+(\S[^\n]*)/.exec(entry.text) ?? [];
  if (!key || !value) return 'Each entry is written as "key: value" on a line of its own.';
  const inner = /^(["'])([^"']*)\1$/.exec(value.trim())?.[2] ?? value.trim();
  const quoted = /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  return `Put the text in quotation marks: ${key}: ${quoted}`;
}

function explain(error: unknown, entry: Entry): YamlFault {
  if (!(error instanceof YAMLException)) throw error;
  const known = EXPLANATIONS.find(({ says }) => says.test(error.reason));
  const line = Math.min(error.mark?.line ?? 0, entry.text.split('\n').length - 1);
  return {
    line: entry.line + line,
    column: error.mark?.column ?? 0,
    value: shown(entry.text.split('\n')[line] ?? ''),
    message: known?.message ?? `The frontmatter is not valid YAML: ${error.reason}.`,
    mend: known?.mend(entry) ?? 'Each entry is written as "key: value" on a line of its own.',
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
