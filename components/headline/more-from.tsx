import type { Headline } from '@/lib/archive/archive';
import type { Section } from '@/lib/content/site';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { longDate } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';
import { LabelLine } from './label-line';
import { StoryLink } from './story-link';

interface Props {
  section: Section;
  headlines: Headline[];
  edition: Edition;
}

/** The newest of a story's section, in few words: company for a long text. */
export function MoreFrom({ section, headlines, edition }: Props) {
  if (headlines.length === 0) return null;
  return (
    <aside aria-labelledby="more-from" className="mt-10 print:hidden">
      <h2 id="more-from" className="mb-1 border-t-2 border-rule-strong pt-2 rail-title">
        {edition.words.moreFrom(section.name)}
      </h2>
      <ul className="divide-y divide-rule">
        {headlines.map((headline) => (
          <li
            key={headline.id}
            lang={foreign(headline.lang, edition)}
            dir={turned(headline.dir, edition)}
            className="py-3"
          >
            <LabelLine label={headline.label} edition={edition} />
            <h3 className="text-plain">
              <StoryLink headline={headline} />
            </h3>
            <time
              lang={edition.words.lang}
              dateTime={isoInZone(headline.published, edition.site.zone)}
              className="text-fine leading-text text-ink-faint"
            >
              {longDate(headline.published, edition.reading)}
            </time>
          </li>
        ))}
      </ul>
    </aside>
  );
}
