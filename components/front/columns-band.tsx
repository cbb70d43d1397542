import { Kicker } from '@/components/headline/kicker';
import { StoryLink } from '@/components/headline/story-link';
import { COLUMN } from '@/components/picture/layouts';
import { ResponsivePicture } from '@/components/picture/responsive-picture';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  /** `h2` where no heading of a band stands above. */
  heading?: 'h2' | 'h3';
  edition: Edition;
}

/** Columns parted by hairlines, with pictures over the words where every column has one. */
export function ColumnsBand({ headlines, heading: Heading = 'h3', edition }: Props) {
  const pictured = headlines.every(({ picture }) => picture);
  return (
    <div className="grid gap-x-10 gap-y-8 md:auto-cols-fr md:grid-flow-col lg:gap-x-14">
      {headlines.map((headline) => (
        <article
          key={headline.id}
          lang={foreign(headline.lang, edition)}
          dir={turned(headline.dir, edition)}
          className="relative md:not-first:before:absolute md:not-first:before:inset-y-0 md:not-first:before:-start-5 md:not-first:before:border-s md:not-first:before:border-rule lg:not-first:before:-start-7"
        >
          {pictured && headline.picture && (
            <div className="mb-3">
              <ResponsivePicture picture={headline.picture} layout={COLUMN} alt="" />
            </div>
          )}
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
