import type { Problem } from '@/lib/content/problem';
import { inTransaction, type Store } from '../database';

/** Why nothing is known of the files: there is no folder that may be entered, or an empty one in its place. */
export type Missing = 'gone' | 'empty';

/** What happened to the folder, for the operator. */
export function describeMissing(missing: Missing, root: string): string {
  const what =
    missing === 'gone'
      ? `The content folder ${root} is gone or may not be read.`
      : `The content folder ${root} is empty.`;
  return `${what} The paper stays as it was; it goes on by itself when the files are back.`;
}

/**
 * Keeps what is wrong with folders among the problems of the files, in place of what was wrong with them before. The
 * path of a folder ends with a slash.
 */
export function putFolderProblems(
  store: Store,
  root: string,
  missing: Missing | null,
  closed: string[],
): void {
  const problems = [
    ...(missing ? [missingFolder(missing, root)] : []),
    ...(missing === 'gone' ? [] : closed.map(closedFolder)),
  ];
  const kept = store.get("SELECT 1 AS one FROM problems WHERE path LIKE '%/' LIMIT 1");
  if (!kept && problems.length === 0) return;
  inTransaction(store, () => {
    store.run("DELETE FROM problems WHERE path LIKE '%/'");
    for (const problem of problems)
      store.run('INSERT INTO problems (path, place, problem) VALUES (@path, 0, @problem)', {
        path: problem.path,
        problem: JSON.stringify(problem),
      });
  });
}

const WHOLE = { severity: 'error', line: 1, column: 1, field: '', value: '' } as const;

function missingFolder(missing: Missing, root: string): Problem {
  return {
    ...WHOLE,
    code: `content-${missing}`,
    path: './',
    message: describeMissing(missing, root),
    mend: 'Put the folder back, or mount the disk it is on. To begin with an empty paper, delete the cache folder and start the site again.',
  };
}

/** What to say of a folder that may not be entered. */
export function closedFolder(folder: string): Problem {
  return {
    ...WHOLE,
    code: 'folder-closed',
    path: `${folder || '.'}/`,
    message: 'The folder may not be read, so what is in it stays as it was.',
    mend: 'Give the site the right to read it, and check the disk it is on.',
  };
}
