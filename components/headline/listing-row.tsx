import type { ReactNode } from 'react';
import { ROW } from '@/components/picture/layouts';
import { ResponsivePicture } from '@/components/picture/responsive-picture';
import { bearsSmallCut } from '@/components/picture/small-cut';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { longDate } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';
import { Kicker } from './kicker';
import { StoryLink } from './story-link';

interface Props {
  headline: Headline;
  edition: Edition;
  /** What stands in place of its headline and standfirst, where a list says something of its own about them. */
  words?: { title: ReactNode; passage: ReactNode };
}

/** One story of a list: the day at the side, the words in the middle, a picture at the end. */
export function ListingRow({ headline, edition, words }: Props) {
  const { picture } = headline;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 gap-y-1 lg:grid-cols-[10rem_minmax(0,1fr)_11rem] lg:gap-x-8">
      <time
        dateTime={isoInZone(headline.published, edition.site.zone)}
        className="col-span-full text-fine leading-text text-ink-faint lg:col-span-1 lg:pt-0.5"
      >
        {longDate(headline.published, edition.reading)}
      </time>
      <div
        lang={foreign(headline.lang, edition)}
        dir={turned(headline.dir, edition)}
        className="max-w-measure"
      >
        <Kicker headline={headline} edition={edition} />
        <h2 className="text-card">
          <StoryLink headline={headline}>{words?.title}</StoryLink>
        </h2>
        <p className="mt-1.5 font-serif text-opening leading-text text-ink-soft">
          {words?.passage ?? (headline.standfirst || headline.opening)}
        </p>
      </div>
      {picture && (
        <div
          className={`w-22 pt-1 md:w-44 lg:pt-0 ${bearsSmallCut(picture) ? '' : 'max-md:hidden'}`}
        >
          <ResponsivePicture picture={picture} layout={ROW} alt="" />
        </div>
      )}
    </article>
  );
}
