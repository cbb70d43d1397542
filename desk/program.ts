import { Command, CommanderError, Option } from 'commander';
import { addCheck } from './commands/check';
import { addCorrect } from './commands/correct';
import { addExplain } from './commands/explain';
import { addImport } from './commands/import';
import { addList } from './commands/list';
import { addMove } from './commands/move';
import { addNew } from './commands/new';
import { addPreview } from './commands/preview';
import { addRename } from './commands/rename';
import { addStats } from './commands/stats';
import { addTimes } from './commands/times';
import { addWithdraw } from './commands/withdraw';
import { printJson } from './desk';
import { EXIT, type Exit, Mistake } from './mistake';
import { paintFor, type Terminal } from './terminal';

/** The desk's commands, bound to a terminal. Each sets how it ends with `end`. */
function makeProgram(terminal: Terminal, end: (exit: Exit) => void): Command {
  const program = new Command('broadsheet')
    .description('The desk of a newspaper in a folder: write, check, schedule, correct, withdraw.')
    .addOption(
      new Option(
        '--content <folder>',
        'the content folder (default: BROADSHEET_CONTENT, or "content" here or in a folder above)',
      ),
    )
    .addOption(new Option('--json', 'answer in JSON, for programs'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHasColors: () => terminal.colours,
      getErrHasColors: () => terminal.colours,
    })
    .showSuggestionAfterError()
    .showHelpAfterError('"broadsheet --help" shows the commands, "broadsheet COMMAND --help" one.')
    .exitOverride()
    .addHelpText('after', PROGRAM_HELP);
  for (const add of [
    addNew,
    addCheck,
    addList,
    addExplain,
    addPreview,
    addStats,
    addTimes,
    addCorrect,
    addRename,
    addMove,
    addWithdraw,
    addImport,
  ])
    add(program, terminal, end);
  return program;
}

const PROGRAM_HELP = `
ARTICLE is the file, the slug, the address, or a part of them that only one article has.
Dates are in the paper's zone: 2025-10-01 09:40, 18:30, tomorrow 06:00, now.
Every command that changes a file takes --dry-run, which shows the change and writes nothing.

Exit codes: 0 all is well, 1 problems were found, 2 it could not be done.

Examples:
  broadsheet new "Rain stops play at Lord's" --section sport
  broadsheet check
  broadsheet list --draft
  broadsheet schedule rain-stops-play tomorrow 06:00`;

/**
 * Runs one command line.
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = EXIT.fine;
  const program = makeProgram(terminal, (code) => {
    exit = code;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return EXIT.fine;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.notDone;
    tellFailure(error, argv.includes('--json'), terminal);
    return EXIT.notDone;
  }
}

function tellFailure(error: unknown, json: boolean, terminal: Terminal): void {
  const { message, mend, choices } = asMistake(error);
  if (json) {
    printJson({ ...terminal, out: terminal.err }, { error: message, mend, choices });
    return;
  }
  const paint = paintFor(terminal);
  terminal.err(`${paint.red(message)}\n`);
  if (mend) terminal.err(`${paint.bold('→')} ${mend}\n`);
  for (const choice of choices) terminal.err(`    ${choice}\n`);
}

/** What the system says of a disk, in words for everybody. */
const SYSTEM: Record<string, [message: string, mend: string]> = {
  EACCES: [
    'The file may not be written.',
    'Ask whoever looks after this machine for the right to.',
  ],
  EPERM: ['The file may not be written.', 'Ask whoever looks after this machine for the right to.'],
  EROFS: ['The disk can only be read.', 'Work on a copy of the paper that can be written.'],
  ENOSPC: ['The disk is full; nothing was lost.', 'Make room and run the command again.'],
  ENAMETOOLONG: ['The name of the file is too long.', 'Give a shorter one.'],
};

function asMistake(error: unknown): Mistake {
  if (error instanceof Mistake) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SYSTEM[code];
  const said = error instanceof Error ? error.message : String(error);
  return known ? new Mistake(`${known[0]} (${said})`, known[1]) : new Mistake(said, '');
}
