import { deskListAddress } from '@/lib/address/addresses';
import type { State } from '@/lib/archive/state';
import { NAMES } from './state-names';

interface Props {
  /** Address of the desk, with its pass. */
  base: string;
  counts: Record<State, number>;
  /** The list that is shown; `today` is the desk's first page. */
  current: State | 'today' | undefined;
}

/** How many pieces are in each state, each number a way to them. */
export function StateCounts({ base, counts, current }: Props) {
  const some = (Object.keys(counts) as State[]).filter((state) => counts[state] > 0);
  return (
    <nav aria-label="Pieces by state" className="my-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-y border-rule py-2 text-furniture">
        <li>
          <a
            className="target font-strong"
            href={base}
            aria-current={current === 'today' ? 'page' : undefined}
          >
            Today
          </a>
        </li>
        {some.map((state) => (
          <li key={state}>
            <a
              className="target gap-x-1"
              href={deskListAddress(base, 'state', state)}
              aria-current={current === state ? 'page' : undefined}
            >
              <span className="font-strong">{counts[state]}</span> {NAMES[state].toLowerCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
