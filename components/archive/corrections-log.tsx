import { StoryLink } from '@/components/headline/story-link';
import type { DatedCorrection } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { longDate } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  corrections: DatedCorrection[];
  edition: Edition;
}

/** Every correction the paper has made, each with the story it belongs to. */
export function CorrectionsLog({ corrections, edition }: Props) {
  const { words, site, reading } = edition;
  return (
    <section aria-labelledby="corrections" className="mt-12 border-t-2 border-rule-strong pt-3">
      <h2 id="corrections" className="band-title">
        {words.corrections}
      </h2>
      {corrections.length === 0 && <p className="mt-3">{words.noCorrections}</p>}
      <ul className="mt-2 divide-y divide-rule">
        {corrections.map(({ at, text, headline }) => (
          <li
            key={`${headline.id}-${at}`}
            className="grid gap-x-8 gap-y-1 py-5 lg:grid-cols-[10rem_minmax(0,var(--container-measure))]"
          >
            <time dateTime={isoInZone(at, site.zone)} className="text-fine text-ink-faint">
              {longDate(at, reading)}
            </time>
            <div lang={foreign(headline.lang, edition)} dir={turned(headline.dir, edition)}>
              <h3 className="text-card">
                <StoryLink headline={headline} />
              </h3>
              <p className="mt-1.5 font-serif text-plain leading-text text-ink-soft">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
