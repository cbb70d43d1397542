import { startKeeper } from '@/lib/archive/keep/keeper';
import { locate } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import { describeProblem, filesAtFault, namedOnce } from '@/lib/content/problem';
import { siteClock } from '@/lib/time/clock';

/**
 * Prints everything that is wrong with the content, worst first, and ends with 1 when a file is kept off the site.
 * Works beside a running site, which keeps the index itself, and without one.
 */
async function main(): Promise<void> {
  const location = locate();
  const keeper = await startKeeper(location, {
    progress: () => {},
    changed: () => {},
    note: () => {},
    failed: () => {},
  });
  const archive = openArchive(location, siteClock());
  const problems = await archive.problems();
  await archive.close();
  await keeper.stop();
  for (const problem of namedOnce(problems)) console.log(describeProblem(problem));
  const files = filesAtFault(problems);
  console.log(
    `${counted(problems.length, 'problem')}; ${counted(files, 'file')} not shown as written.`,
  );
  process.exitCode = files > 0 ? 1 : 0;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
