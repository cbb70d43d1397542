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

/** One large story, the others in a column beside it. */
export function FeatureBand({ headlines, edition }: Props) {
  const [first, ...others] = headlines;
  if (!first) return null;
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <article lang={foreign(first.lang, edition)} dir={turned(first.dir, edition)}>
        {first.picture && (
          <div className="mb-4">
            <ResponsivePicture picture={first.picture} layout={FEATURE} alt="" />
          </div>
        )}
        <Kicker headline={first} edition={edition} />
        <h3 className="text-feature leading-headline">
          <StoryLink headline={first} />
        </h3>
        <p className="mt-2 max-w-measure font-serif text-standfirst leading-text text-ink-soft">
          {first.standfirst || first.opening}
        </p>
      </article>
      <BriefList headlines={others} edition={edition} />
    </div>
  );
}
