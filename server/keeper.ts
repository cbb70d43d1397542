import { setFlagsFromString } from 'node:v8';
import { startKeeper } from '@/lib/archive/keep/keeper';
import { locate } from '@/lib/archive/location';
import { describeProblem } from '@/lib/content/problem';

/** What the keeper's process tells the one that started it. */
export type KeeperMessage =
  | { kind: 'progress'; done: number; total: number; readable: boolean }
  /** `problems` counts the files that have one. */
  | { kind: 'ready'; read: number; problems: number }
  | { kind: 'changed'; paths: string[]; seconds: number; problems: string[] }
  /** Whether this node writes for all nodes of the paper. */
  | { kind: 'holds'; isWriter: boolean }
  | { kind: 'note'; text: string }
  | { kind: 'failed'; reason: string };

function tell(message: KeeperMessage): void {
  process.send?.(message);
}

/**
 * How much the heap may grow, in percent of what is in use, before it is cleared. V8 lets it grow to several times as
 * much, which while a folder is read are the texts of files long since written: a quarter of all memory.
 */
setFlagsFromString('--heap-growing-percent=50');

/**
 * The process that keeps the index in step with the content folder, apart from the one that serves pages: a
 * folder full of news never makes a reader wait, and neither can take the other down.
 */
async function main(): Promise<void> {
  const keeper = await startKeeper(locate(), {
    progress: (done, total, readable) => tell({ kind: 'progress', done, total, readable }),
    changed: ({ paths, problems }, milliseconds) =>
      tell({
        kind: 'changed',
        paths,
        seconds: milliseconds / 1000,
        problems: problems.filter((problem) => problem.severity !== 'hint').map(describeProblem),
      }),
    holds: (isWriter) => tell({ kind: 'holds', isWriter }),
    note: (text) => tell({ kind: 'note', text }),
    failed: fail,
  });
  const worth = keeper.first?.problems.filter((problem) => problem.severity !== 'hint') ?? [];
  const problems = new Set(worth.map((problem) => problem.path)).size;
  tell({ kind: 'ready', read: keeper.first?.read ?? 0, problems });
  const stop = async () => {
    await keeper.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  // Whoever started it is gone, perhaps killed: without a reader there is nothing to keep.
  process.once('disconnect', stop);
  // The terminal sends Ctrl-C to everybody; the process that serves decides when to end this one.
  process.on('SIGINT', () => {});
}

/** Whoever started it starts it again. */
function fail(error: unknown): void {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}

main().catch(fail);
