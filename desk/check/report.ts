import { relative } from 'node:path';
import type { Pinpointed } from '@/lib/content/pinpoint';
import type { Severity } from '@/lib/content/problem';
import { columnsOf, paintFor, printable, type Terminal } from '../terminal';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** How much of a line is shown around the place that is meant. */
const WINDOW = 96;

/** A problem as a person reads it: the place, the line with the place marked, what is wrong, how to mend it. */
export function problemText(problem: Pinpointed, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const colour = { error: paint.red, warning: paint.yellow, hint: paint.cyan }[problem.severity];
  const { path, line, column, severity, code, field, message, mend } = problem;
  const head = `${paint.bold(`${printable(path)}:${line}:${column}`)} ${colour(severity)} ${paint.dim(code)}`;
  const said = field ? `${printable(field)}: ${message}` : message;
  return `${head}\n${excerpt(problem, colour)}  ${printable(said)}\n  ${paint.bold('→')} ${printable(mend)}\n`;
}

function excerpt(
  { source, line, column, length }: Pinpointed,
  colour: (text: string) => string,
): string {
  if (source.trim() === '') return '';
  const from = column + length <= WINDOW ? 0 : Math.max(0, column - 1 - WINDOW / 3);
  const before = printable(source.slice(from, column - 1)).replaceAll('\t', ' ');
  const meant = printable(source.slice(column - 1, column - 1 + length)).replaceAll('\t', ' ');
  const rest = printable(source.slice(column - 1 + length)).replaceAll('\t', ' ');
  const shownMeant = meant.slice(0, WINDOW);
  const after = rest.slice(0, Math.max(0, WINDOW - before.length - shownMeant.length));
  const cut = meant.length + rest.length > shownMeant.length + after.length ? '…' : '';
  const lead = from > 0 ? '…' : '';
  const gutter = `  ${String(line).padStart(4)} | `;
  const blank = ' '.repeat(gutter.length - 2);
  const carets = '^'.repeat(Math.max(1, columnsOf(shownMeant)));
  return `${gutter}${lead}${before}${shownMeant}${after}${cut}\n${blank}| ${' '.repeat(columnsOf(lead + before))}${colour(carets)}\n`;
}

const GITHUB: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * A problem as an annotation of a pull request on GitHub, which shows it beside the line ("workflow commands").
 * @param root the content folder; the path is given from the folder the command runs in
 */
export function problemAnnotation(problem: Pinpointed, root: string, folder: string): string {
  const { path, line, column, severity, code, field, message, mend } = problem;
  const file = [relative(folder, root).replaceAll('\\', '/'), path].filter(Boolean).join('/');
  const properties = Object.entries({ file, line, col: column, title: code })
    .map(
      ([name, value]) =>
        `${name}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
    )
    .join(',');
  const said = `${field ? `${field}: ` : ''}${message} ${mend}`;
  return `::${GITHUB[severity]} ${properties}::${escaped(said)}\n`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
