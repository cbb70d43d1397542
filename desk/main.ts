import { run } from './program';
import { processTerminal } from './terminal';

/** Runs the desk in this process. @returns the exit code */
export function main(argv: readonly string[]): Promise<number> {
  // A reader that goes away, as `head` does, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return run(argv, processTerminal());
}
