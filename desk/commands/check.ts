import { resolve, sep } from 'node:path';
import { Option } from 'commander';
import type { Pinpointed } from '@/lib/content/pinpoint';
import type { Severity } from '@/lib/content/problem';
import { check } from '../check/check';
import { fixes } from '../check/mend/fixes';
import { FORMATS, type Format, problemAnnotation, problemText } from '../check/report';
import { type Desk, deskFor, paperOf, printJson } from '../desk';
import { type Change, carryOut, finish } from '../edit/change';
import { EXIT, Mistake } from '../mistake';
import { pathBelow, pathMeant } from '../paper/ask';
import type { Paper } from '../paper/paper';
import { paintFor } from '../terminal';
import { type AddCommand, DRY_RUN, examples } from './command';

const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

interface CheckOptions {
  fix?: boolean;
  toYaml?: boolean;
  dryRun?: boolean;
  format: Format;
  failOn: Severity;
}

const HELP = `
An error keeps a file off the site, a warning keeps something of it off, a hint costs nothing.
--fix mends line ends, byte order marks, the form of dates, the names of keys, and adds the former
addresses of files that Git says were renamed. It touches nothing else.
${examples('check', 'check articles/2025/10', 'check --fix --dry-run', 'check --format github')}`;

export const addCheck: AddCommand = (program, terminal, end) => {
  program
    .command('check')
    .description('tell everything that is wrong with the paper, and how to mend it')
    .argument('[files...]', 'files or folders to tell of (default: the whole paper)')
    .option('--fix', 'mend what is safe to mend, and show the change')
    .option(
      '--to-yaml',
      'with --fix: write frontmatter in TOML and JSON as YAML, which the desk can change',
    )
    .option(...DRY_RUN)
    .addOption(
      new Option('--format <format>', 'for a person, a program, or a pull request on GitHub')
        .choices(FORMATS)
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the mildest problem that makes the command end with 1')
        .choices(SEVERITIES)
        .default('warning'),
    )
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CheckOptions, command) => {
      const desk = deskFor(command, terminal);
      const format = desk.json ? 'json' : options.format;
      let paper = await paperOf(desk);
      const only = onlyThese(paper, files, terminal.folder);
      if (options.fix) {
        const changes = fixes(paper, only, options.toYaml);
        const fixed = mend(desk, paper, changes, format, options.dryRun ?? false);
        if (fixed) paper = await paperOf(desk);
      }
      const problems = check(paper, only);
      report(desk, problems, only?.size ?? paper.files.size, format);
      const limit = SEVERITIES.indexOf(options.failOn);
      if (problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit))
        end(EXIT.problems);
    });
};

/** The files that were named, a folder standing for all in it; null for the whole paper. */
function onlyThese(paper: Paper, files: string[], folder: string): Set<string> | null {
  if (files.length === 0) return null;
  const only = new Set<string>();
  for (const file of files) {
    const path = pathMeant(paper, file, folder);
    const inside = path === null ? pathsIn(paper, file, folder) : [path];
    if (inside.length === 0)
      throw new Mistake(
        `"${file}" is no file of the paper in ${paper.folder.root}.`,
        'Name files or folders below it, or leave them out to check everything.',
      );
    for (const one of inside) only.add(one);
  }
  return only;
}

function pathsIn(paper: Paper, name: string, folder: string): string[] {
  const absolute = resolve(folder, name);
  const paths = [...paper.files.keys()];
  if (absolute === paper.folder.root) return paths;
  const named = [
    pathBelow(paper.folder.root, absolute),
    name.split(sep).join('/').replace(/\/+$/, ''),
  ];
  return paths.filter((path) => named.some((one) => one && path.startsWith(`${one}/`)));
}

/** @returns whether files were changed, so that the paper must be read again */
function mend(
  desk: Desk,
  paper: Paper,
  changes: Change[],
  format: Format,
  dryRun: boolean,
): boolean {
  const done = changes.length === 1 ? '1 file mended.' : `${changes.length} files mended.`;
  // Where a program reads the answer, it is the list of problems alone.
  if (format === 'text') finish(desk, paper, { done, changes, notes: [] }, dryRun);
  else carryOut(paper, dryRun ? [] : changes);
  return changes.length > 0 && !dryRun;
}

function report(desk: Desk, problems: readonly Pinpointed[], files: number, format: Format): void {
  const { terminal, root } = desk;
  const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
  if (format === 'json') {
    printJson(terminal, { files, counts, problems });
    return;
  }
  if (format === 'github') {
    for (const problem of problems) terminal.out(problemAnnotation(problem, root, terminal.folder));
    return;
  }
  for (const problem of problems) terminal.out(`${problemText(problem, terminal)}\n`);
  const paint = paintFor(terminal);
  terminal.out(
    problems.length === 0
      ? `${paint.green('Nothing is wrong')} with ${counted(files, 'file')}.\n`
      : `${counted(files, 'file')}: ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counted(counts.hint, 'hint')}.\n`,
  );
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
}
