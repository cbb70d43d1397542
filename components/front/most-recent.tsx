import { LabelLine } from '@/components/headline/label-line';
import { StoryLink } from '@/components/headline/story-link';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** The newest of what found no place above, by the clock. */
export function MostRecent({ headlines, edition }: Props) {
  if (headlines.length === 0) return null;
  const { words, reading, site } = edition;
  return (
    <section aria-labelledby="most-recent" className="border-t-2 border-rule-strong">
      <h2 id="most-recent" className="py-2 band-title">
        {words.mostRecent}
      </h2>
      <ol className="md:columns-2 md:gap-x-10 lg:columns-3">
        {headlines.map((headline) => (
          <li key={headline.id} className="break-inside-avoid border-t border-rule py-3">
            <time
              dateTime={isoInZone(headline.published, site.zone)}
              className="text-fine leading-text text-ink-faint"
            >
              {dateAndTime(headline.published, reading)}
            </time>
            <LabelLine label={headline.label} edition={edition} />
            <h3
              lang={foreign(headline.lang, edition)}
              dir={turned(headline.dir, edition)}
              className="text-brief"
            >
              <StoryLink headline={headline} />
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
