import type { History, Run } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  history: History;
  edition: Edition;
}

/** How a story changed, the newest change first: the paragraphs in which something did, what came and what went. */
export function ChangeLog({ history, edition }: Props) {
  const { words } = edition;
  const { story, changes, first, isCut } = history;
  return (
    <div className="max-w-measure">
      <p className="mb-6 text-furniture text-ink-soft">
        <a className="target text-link underline" href={story.address}>
          {words.history.back}
        </a>
        <span className="block">{words.history.legend}</span>
      </p>
      <ol>
        {changes.map(({ at, blocks }) => (
          <li key={at} className="border-t border-rule py-5">
            <h2 className="mb-2 font-sans text-furniture font-strong">
              {words.history.changed} <Moment at={at} edition={edition} />
            </h2>
            {blocks.map((runs, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that stands still have no other name
              <p key={index} className="mt-3 font-serif text-standfirst leading-prose">
                {runs.map((run, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <RunOfWords key={place} run={run} edition={edition} />
                ))}
              </p>
            ))}
          </li>
        ))}
        <li className="border-t border-rule py-5 text-furniture">
          {isCut && <p className="mb-2 text-ink-soft">{words.history.older}</p>}
          <p className="font-strong">
            {words.history.firstPublished} <Moment at={first} edition={edition} />
          </p>
        </li>
      </ol>
    </div>
  );
}

function Moment({ at, edition }: { at: number; edition: Edition }) {
  return (
    <time dateTime={isoInZone(at, edition.site.zone)}>{dateAndTime(at, edition.reading)}</time>
  );
}

/** Marked by more than colour, and said to whoever listens. */
function RunOfWords({ run: { kind, text }, edition }: { run: Run; edition: Edition }) {
  const { came, went } = edition.words.history;
  switch (kind) {
    case 'same':
      return <>{text}</>;
    case 'came':
      return (
        <ins className="bg-tint text-brand underline">
          <span className="sr-only">{came}: </span>
          {text}
        </ins>
      );
    case 'went':
      return (
        <del className="text-ink-faint line-through">
          <span className="sr-only">{went}: </span>
          {text}
        </del>
      );
  }
}
