import { locate } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import { describeProblem } from '@/lib/content/problem';

/** Prints everything that is wrong with the content, worst first, and ends with 1 when a file is kept back. */
async function main(): Promise<void> {
  const location = locate();
  const archive = openArchive(location, Date.now);
  const problems = await archive.problems();
  for (const problem of problems) console.log(describeProblem(problem));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  console.log(`${problems.length} problems, ${errors} of them keep a file off the site.`);
  process.exitCode = errors > 0 ? 1 : 0;
}

main();
