import type { Pieces } from '@/lib/archive/newsroom';
import type { State } from '@/lib/archive/state';
import type { Pinpointed } from '@/lib/content/pinpoint';
import type { Edition } from '@/lib/language/edition';
import { PieceList } from './piece-list';
import { ProblemList } from './problem-list';

interface Props {
  problems: { problems: Pinpointed[]; total: number };
  states: readonly State[];
  /** One for each of the states. */
  lists: Pieces[];
  base: string;
  previewOf: (path: string) => string;
  edition: Edition;
}

/** What an editor wants to know first: what is wrong, what is not out yet, what went out last. */
export function DeskToday({ problems, states, lists, base, previewOf, edition }: Props) {
  return (
    <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-2">
      <div className="min-w-0">
        {states.map((state, index) => {
          const found = lists[index];
          if (!found || found.total === 0) return null;
          const title = state === 'live' ? 'Last publications' : state;
          const more = `${base}?state=${state}`;
          return <PieceList key={state} {...{ title, found, previewOf, more, edition }} />;
        })}
      </div>
      <div className="min-w-0">
        <ProblemList {...problems} />
      </div>
    </div>
  );
}
