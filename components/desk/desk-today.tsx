import { deskListAddress } from '@/lib/address/addresses';
import type { Pieces, Problems } from '@/lib/archive/newsroom';
import type { State } from '@/lib/archive/state';
import type { Edition } from '@/lib/language/edition';
import type { LinksOf } from './piece-links';
import { PieceList } from './piece-list';
import { ProblemList } from './problem-list';
import { NAMES } from './state-names';
import { WholeList } from './whole-list';

interface Props {
  problems: Problems;
  states: readonly State[];
  /** One for each of the states. */
  lists: Pieces[];
  base: string;
  linksOf: LinksOf;
  edition: Edition;
}

/** What an editor wants to know first: what is wrong, what is not out yet, what went out last. */
export function DeskToday({ problems, states, lists, base, linksOf, edition }: Props) {
  return (
    <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-2">
      <div className="min-w-0">
        {states.map((state, index) => {
          const found = lists[index];
          if (!found || found.total === 0) return null;
          const title = state === 'live' ? 'Last publications' : state;
          return (
            <PieceList key={state} {...{ title, found, linksOf, edition }}>
              <WholeList
                {...found}
                of={NAMES[state].toLowerCase()}
                address={deskListAddress(base, 'state', state)}
              />
            </PieceList>
          );
        })}
      </div>
      <div className="min-w-0">
        <ProblemList found={problems}>
          <WholeList
            {...problems}
            of="problems"
            address={deskListAddress(base, 'show', 'problems')}
          />
        </ProblemList>
      </div>
    </div>
  );
}
