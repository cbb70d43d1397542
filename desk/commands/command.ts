import type { Command } from 'commander';
import type { Exit } from '../mistake';
import type { Terminal } from '../terminal';

/** How a command joins the program. */
export type AddCommand = (program: Command, terminal: Terminal, end: (exit: Exit) => void) => void;

/** The option of every command that changes files. */
export const DRY_RUN = ['--dry-run', 'show what would change and write nothing'] as const;

/** Examples below a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  broadsheet ${line}`).join('\n')}`;
}
