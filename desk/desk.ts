import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { siteClock } from '@/lib/time/clock';
import { Mistake } from './mistake';
import type { Paper } from './paper/paper';
import { readPaper } from './paper/read-paper';
import type { Terminal } from './terminal';

/** What every command can be told; see `globalOptions` in program.ts. */
interface GlobalOptions {
  content?: string;
  json?: boolean;
}

/** A command at work: where it prints, whether for a machine, and the content folder. */
export interface Desk {
  terminal: Terminal;
  json: boolean;
  /** The content folder, absolute. */
  root: string;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * @param root the content folder, for a command that may make it
 * @throws Mistake when there is no content folder
 */
export function deskFor(command: Command, terminal: Terminal, root?: string): Desk {
  const { content, json = false } = command.optsWithGlobals<GlobalOptions>();
  return {
    terminal,
    json,
    root:
      root ?? contentFolder(content ?? terminal.environment.BROADSHEET_CONTENT, terminal.folder),
    now: siteClock(terminal.environment.BROADSHEET_NOW)(),
  };
}

export async function paperOf(desk: Desk): Promise<Paper> {
  return readPaper(desk.root, desk.now);
}

/** The folder that was named, else `content` here or in a folder above, so that a command works anywhere inside. */
function contentFolder(named: string | undefined, folder: string): string {
  if (named) {
    const root = resolve(folder, named);
    if (existsSync(root) && statSync(root).isDirectory()) return root;
    throw new Mistake(
      `There is no folder ${root}.`,
      'Name the folder that holds the paper with --content, or set BROADSHEET_CONTENT.',
    );
  }
  for (let above = folder; ; above = dirname(above)) {
    for (const candidate of [join(above, 'content'), above])
      if (existsSync(join(candidate, 'site.yaml')) || existsSync(join(candidate, 'articles')))
        return candidate;
    if (dirname(above) === above) break;
  }
  throw new Mistake(
    `There is no paper in ${folder} or in a folder above it.`,
    'Go to the folder of the paper, or name its content folder: --content path/to/content',
  );
}

/** Prints an answer for a machine. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
