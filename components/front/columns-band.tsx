import { Kicker } from '@/components/headline/kicker';
import { StoryLink } from '@/components/headline/story-link';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  /** `h2` where no heading of a band stands above. */
  heading?: 'h2' | 'h3';
  edition: Edition;
}

/** Words alone, in columns parted by hairlines. */
export function ColumnsBand({ headlines, heading: Heading = 'h3', edition }: Props) {
  return (
    <div className="grid gap-y-6 divide-rule md:auto-cols-fr md:grid-flow-col md:divide-x">
      {headlines.map((headline) => (
        <article
          key={headline.id}
          lang={foreign(headline.lang, edition)}
          dir={turned(headline.dir, edition)}
          className="md:px-5 md:first:ps-0 md:last:pe-0 lg:px-7"
        >
          <Kicker headline={headline} edition={edition} />
          <Heading className="text-subhead">
            <StoryLink headline={headline} />
          </Heading>
          <p className="mt-2 font-serif text-plain leading-text text-ink-soft">
            {headline.standfirst || headline.opening}
          </p>
        </article>
      ))}
    </div>
  );
}
