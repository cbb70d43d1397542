import { THUMBNAIL } from '@/components/picture/layouts';
import { ResponsivePicture } from '@/components/picture/responsive-picture';
import { bearsSmallCut } from '@/components/picture/small-cut';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { LabelLine } from './label-line';
import { StoryLink } from './story-link';

interface Props {
  headline: Headline;
  /** Whether a picture that bears it may stand beside the words. */
  pictured: boolean;
  edition: Edition;
}

/** The smallest form of a story: headline, opening and, where it bears one, a small picture. */
export function Brief({ headline, pictured, edition }: Props) {
  const { picture } = headline;
  return (
    <article
      lang={foreign(headline.lang, edition)}
      dir={turned(headline.dir, edition)}
      className="flex items-start gap-4"
    >
      <div className="min-w-0 grow">
        <LabelLine label={headline.label} edition={edition} />
        <h3 className="text-brief">
          <StoryLink headline={headline} />
        </h3>
        <p className="mt-1 font-serif text-opening leading-text text-ink-soft">
          {headline.opening}
        </p>
      </div>
      {pictured && picture && bearsSmallCut(picture) && (
        <div className="w-22 shrink-0 pt-1">
          <ResponsivePicture picture={picture} layout={THUMBNAIL} alt="" />
        </div>
      )}
    </article>
  );
}
