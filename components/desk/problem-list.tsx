import type { ReactNode } from 'react';
import type { Problems } from '@/lib/archive/newsroom';
import type { Pinpointed } from '@/lib/content/pinpoint';
import type { Severity } from '@/lib/content/problem';

interface Props {
  found: Problems;
  /** The way to the rest of them. */
  children: ReactNode;
}

const MEANING: Record<Severity, string> = {
  error: 'Error: keeps it off the site',
  warning: 'Warning: something of it is not shown',
  hint: 'Hint',
};

/** How much of a line is shown on each side of what is meant. */
const AROUND = 70;

/** Everything that is wrong, the worst first: where, the line itself, what, and how to mend it. */
export function ProblemList({ found: { problems, total }, children }: Props) {
  return (
    <section aria-label="Problems" className="mt-8">
      <h2 className="rail-title">
        Problems <span className="font-regular text-ink-faint">{total}</span>
      </h2>
      {total === 0 && <p className="mt-3 text-furniture text-ink-soft">Nothing is wrong.</p>}
      <ol>
        {problems.map((problem) => (
          <li
            key={`${problem.path} ${problem.line} ${problem.column} ${problem.code} ${problem.field} ${problem.value}`}
            className="border-b border-rule py-3 text-furniture leading-normal"
          >
            <ProblemEntry problem={problem} />
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}

function ProblemEntry({ problem }: { problem: Pinpointed }) {
  const { path, line, column, length, severity, source, field, message, mend } = problem;
  const from = column - 1;
  const before = source.slice(Math.max(0, from - AROUND), from);
  const after = source.slice(from + length, from + length + AROUND);
  return (
    <>
      <p className={`font-strong ${severity === 'error' ? 'text-breaking' : ''}`}>
        {MEANING[severity]}
      </p>
      <p className="break-all">
        {path}:{line}:{column}
      </p>
      {source.trim() && (
        <pre className="my-1.5 bg-tint px-3 py-2 font-code text-fine break-words whitespace-pre-wrap">
          {before}
          <mark className="bg-paper font-bold text-breaking">
            {source.slice(from, from + length)}
          </mark>
          {after}
        </pre>
      )}
      <p>{field ? `${field}: ${message}` : message}</p>
      <p className="text-ink-soft">→ {mend}</p>
    </>
  );
}
