import { readFileSync } from 'node:fs';
import { type Pinpointed, pinpointIn } from '@/lib/content/pinpoint';
import { compareProblems, type Problem } from '@/lib/content/problem';
import type { Paper } from '../paper/paper';
import { advice } from './advice';
import { problemsBetween } from './between-files';
import { aliasProblems } from './former-addresses';

/**
 * Everything that is wrong with a paper, the worst first, each with its line.
 * @param only paths to tell of; what is wrong between files is found in the whole paper all the same
 */
export function check(paper: Paper, only: ReadonlySet<string> | null): Pinpointed[] {
  const all = [
    ...paper.problems,
    ...problemsBetween(paper),
    ...aliasProblems(paper),
    ...advice(paper),
  ].filter(({ path }) => only === null || only.has(path));
  return [...grouped(all)]
    .flatMap(([path, problems]) => problems.map(pinpointIn(textOf(paper, path))))
    .sort(compareProblems);
}

function grouped(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.path);
    if (group) group.push(problem);
    else groups.set(problem.path, [problem]);
  }
  return groups;
}

/** The text a problem is in; nothing for a picture or a file that can not be opened. */
function textOf(paper: Paper, path: string): string {
  if (paper.files.get(path) === 'picture') return '';
  try {
    return readFileSync(paper.folder.absolute(path), 'utf8').slice(0, 2_000_000);
  } catch {
    return '';
  }
}
