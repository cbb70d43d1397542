/**
 * What is wrong with a file, said so that the person who wrote the file can mend it.
 *
 * - `error`: the file is not shown, or its last good version stays up.
 * - `warning`: the article is shown, but something of it is not.
 * - `hint`: nothing is lost; the editor may have meant something else.
 */
export type Severity = 'error' | 'warning' | 'hint';

export interface Problem {
  severity: Severity;
  /** Stable name of the kind of problem, as in `title-missing`. */
  code: string;
  /** Path of the file below the content folder. */
  path: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** Frontmatter field, if the problem is in one. */
  field: string;
  /** What stands there now, cut to a readable length; empty when nothing does. */
  value: string;
  /** What is wrong, in a sentence. */
  message: string;
  /** How to mend it, in a sentence. */
  mend: string;
}

const LONGEST_VALUE = 80;

/** Cuts what an editor wrote to what fits in a report. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Order of a report: the worst first, then by file and place in it. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    ORDER[a.severity] - ORDER[b.severity] ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column
  );
}

/**
 * A report in which each key the paper does not know is named once: where it stands first, and in how many more files.
 * A folder from another system has the same strange keys in every file.
 */
export function namedOnce(problems: readonly Problem[]): Problem[] {
  const files = new Map<string, number>();
  for (const { code, field } of problems)
    if (code === 'key-unknown') files.set(field, (files.get(field) ?? 0) + 1);
  return problems.flatMap((problem) => {
    if (problem.code !== 'key-unknown') return [problem];
    const count = files.get(problem.field);
    files.delete(problem.field);
    if (count === undefined) return [];
    const more = count - 1;
    if (more === 0) return [problem];
    const others = more === 1 ? 'one more file' : `${more} more files`;
    return [{ ...problem, message: `${problem.message} The same stands in ${others}.` }];
  });
}

/** How many files are kept off the site, or are there in an older version. */
export function filesAtFault(problems: readonly Problem[]): number {
  const errors = problems.filter((problem) => problem.severity === 'error');
  return new Set(errors.map((problem) => problem.path)).size;
}

/** One problem as a person reads it in a terminal or a log. */
export function describeProblem(problem: Problem): string {
  const place = `${problem.path}:${problem.line}:${problem.column}`;
  const field = problem.field ? ` ${problem.field}:` : '';
  const value = problem.value ? ` (it says "${problem.value}")` : '';
  return `${place} ${problem.severity}:${field} ${problem.message}${value} ${problem.mend}`;
}
