import { BriefList } from '@/components/headline/brief-list';
import { Kicker } from '@/components/headline/kicker';
import { StoryLink } from '@/components/headline/story-link';
import { FEATURE } from '@/components/picture/layouts';
import { ResponsivePicture } from '@/components/picture/responsive-picture';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** One large story, its words beside its picture, and the others in a column of their own. */
export function FeatureBand({ headlines, edition }: Props) {
  const [first, ...others] = headlines;
  if (!first) return null;
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[minmax(0,1fr)_20rem] xl:gap-x-10">
      <article
        lang={foreign(first.lang, edition)}
        dir={turned(first.dir, edition)}
        className="grid content-start gap-x-7 gap-y-4 md:grid-cols-[minmax(0,8fr)_minmax(0,5fr)]"
      >
        {first.picture && <ResponsivePicture picture={first.picture} layout={FEATURE} alt="" />}
        <div>
          <Kicker headline={first} edition={edition} />
          <h3 className="text-feature leading-headline">
            <StoryLink headline={first} />
          </h3>
          <p className="mt-2 font-serif text-standfirst leading-text text-ink-soft">
            {first.standfirst || first.opening}
          </p>
        </div>
      </article>
      <div className="lg:border-s lg:border-rule lg:ps-8 xl:ps-10">
        <BriefList headlines={others} edition={edition} />
      </div>
    </div>
  );
}
