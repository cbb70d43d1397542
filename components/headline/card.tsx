import type { PictureLayout } from '@/components/picture/layouts';
import { ResponsivePicture } from '@/components/picture/responsive-picture';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { Kicker } from './kicker';
import { StoryLink } from './story-link';

interface Props {
  headline: Headline;
  layout: PictureLayout;
  /** Words beside the picture where the page is wide enough for both. */
  beside?: boolean;
  edition: Edition;
}

/** One story of a row. Without a picture its headline takes the room. */
export function Card({ headline, layout, beside = false, edition }: Props) {
  const { picture } = headline;
  const across = picture && beside;
  return (
    <article
      lang={foreign(headline.lang, edition)}
      dir={turned(headline.dir, edition)}
      className={across ? 'lg:grid lg:grid-cols-2 lg:gap-x-6' : undefined}
    >
      {picture && (
        <div className="mb-3">
          <ResponsivePicture picture={picture} layout={layout} alt="" />
        </div>
      )}
      <div>
        <Kicker headline={headline} edition={edition} />
        <h3 className={picture && !across ? 'text-card' : 'text-subhead'}>
          <StoryLink headline={headline} />
        </h3>
        <p className="mt-1.5 font-serif text-opening leading-text text-ink-soft">
          {headline.standfirst || headline.opening}
        </p>
      </div>
    </article>
  );
}
