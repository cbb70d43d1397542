import { statSync } from 'node:fs';

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isZone } from '@/lib/time/zone';
import { type Desk, deskFor, printJson } from '../desk';
import { FolderOfTexts } from '../import/folder/source';
import { GhostExport } from '../import/ghost/source';
import type { Source } from '../import/piece';
import { type Summary, summaryLines } from '../import/report';
import { runImport } from '../import/run';
import { keepHeapSmall } from '../import/small-heap';
import { WordPressExport } from '../import/wordpress/source';
import { Mistake } from '../mistake';
import { paintFor, printable, type Terminal } from '../terminal';
import { type AddCommand, DRY_RUN, examples } from './command';

interface ImportCommandOptions {
  pictures: string[];
  types?: string;
  address?: string;
  zone?: string;
  report: string;
  dryRun?: boolean;
}

const HELP = `
Into a folder that is none yet it makes a whole paper, with a site.yaml. Run again, it makes nothing twice, and what
was changed at the desk since stays. Pictures are copied from folders on this machine; what is only on the web is
listed in the report.
${examples(
  'import wordpress blog.xml --content my-paper --pictures backup/wp-content/uploads',
  'import ghost blog.ghost.json --content my-paper --pictures backup/content/images',
  'import folder ../old-hugo-site --content my-paper',
)}`;

const more = (text: string, before: string[]) => [...before, text];

export const addImport: AddCommand = (program, terminal) => {
  const group = program
    .command('import')
    .description('bring a former site over: from WordPress, Ghost, or a folder of Markdown');
  const _add = (
    words: string,
    what: string,
    sourceOf: (paths: string[], options: ImportCommandOptions) => Source,
  ) => {
    const kind = words.endsWith('<folder>') ? 'folder' : 'file';
    return group
      .command(words)
      .description(what)
      .option(
        '--pictures <folder>',
        'where its pictures lie on this machine (can be given more than once)',
        more,
        [],
      )
      .option('--zone <zone>', 'time zone of a new paper, as in Europe/London')
      .option(
        '--report <file>',
        'where to write what came over and what did not',
        'import-report.md',
      )
      .option(...DRY_RUN)
      .addHelpText('after', HELP)
      .action(async (paths: string | string[], options: ImportCommandOptions, command: Command) => {
        const here = [paths].flat().map((path) => existing(resolve(terminal.folder, path), kind));
        const desk = deskToFill(command, terminal);
        refuseZone(options.zone);
        const pictures = options.pictures.map((path) =>
          existing(resolve(terminal.folder, path), 'folder'),
        );
        await bring(desk, sourceOf(here, { ...options, pictures }), options);
      });
  };
  _add(
    'wordpress <files...>',
    'exports of one WordPress site (Tools → Export → All content)',
    (files, { types, pictures }) =>
      new WordPressExport(files, new Set((types ?? '').split(/[\s,]+/).filter(Boolean)), pictures),
  ).option(
    '--types <types>',
    'kinds of posts besides posts and pages that become articles, with commas between',
  );
  _add(
    'ghost <file>',
    'an export of a Ghost site (Settings → Import/Export)',
    ([file = ''], { address, pictures }) => new GhostExport(file, address, pictures),
  ).option('--address <address>', 'where the former site was, as in https://old.example');
  _add(
    'folder <folder>',
    'a site of Hugo, Jekyll, Astro, Eleventy or Hexo, or any folder of Markdown',
    ([folder = ''], { address, pictures }) => new FolderOfTexts(folder, address, pictures),
  ).option('--address <address>', 'where the former site was, where its settings do not tell');
};

/** The desk of a paper that may have to be made first. */
function deskToFill(command: Command, terminal: Terminal): Desk {
  const { content = terminal.environment.BROADSHEET_CONTENT } = command.optsWithGlobals<{
    content?: string;
  }>();
  if (!content) {
    throw new Mistake(
      'It was not said which paper the pieces go into.',
      'Name its folder, which need not be there yet: --content my-paper',
    );
  }
  return deskFor(command, terminal, resolve(terminal.folder, content));
}

function existing(path: string, kind: 'file' | 'folder'): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && stats.isDirectory() === (kind === 'folder')) return path;
  throw new Mistake(
    stats ? `${path} is no ${kind}.` : `There is no ${kind} ${path}.`,
    'Check its name and where you stand.',
  );
}

function refuseZone(zone: string | undefined): void {
  if (zone === undefined || isZone(zone)) return;
  throw new Mistake(
    `The time zone "${zone}" is not known.`,
    'Write it like Europe/London or Asia/Kolkata.',
  );
}

async function bring(desk: Desk, source: Source, options: ImportCommandOptions): Promise<void> {
  const dryRun = options.dryRun ?? false;
  const reportFile = resolve(desk.terminal.folder, options.report);
  keepHeapSmall();
  const summary = await runImport(source, {
    root: desk.root,
    zone: options.zone,
    dryRun,
    reportFile,
    onProgress: progressOn(desk),
  });
  tell(desk, summary, dryRun ? null : reportFile);
}

const EVERY = 1000;

function progressOn({ terminal }: Desk): (done: number) => void {
  return (done) => {
    if (terminal.colours && done % EVERY === 0)
      terminal.err(`\r${done.toLocaleString('en-GB')} … `);
  };
}

function tell(desk: Desk, summary: Summary, reportFile: string | null): void {
  if (desk.json) {
    printJson(desk.terminal, { ...summary, report: reportFile });
    return;
  }
  const paint = paintFor(desk.terminal);
  const done = reportFile
    ? `From ${summary.system} into ${summary.paper}.`
    : `Would do, from ${summary.system} into ${summary.paper}:`;
  desk.terminal.out(`${paint.bold(printable(done))}\n`);
  for (const line of summaryLines(summary)) desk.terminal.out(`${printable(line)}\n`);
  if (reportFile)
    desk.terminal.out(`${paint.bold('→')} ${printable(reportFile)} tells of each piece.\n`);
}
