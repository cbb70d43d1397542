import { Figure } from '@/components/picture/figure';
import type { PictureLayout } from '@/components/picture/layouts';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { Kicker } from './kicker';
import { Signature } from './signature';
import { StoryLink } from './story-link';

interface Props {
  headline: Headline;
  layout: PictureLayout;
  edition: Edition;
}

/** The first story of the front page or of a list: headline over everything, words beside the picture. */
export function LeadStory({ headline, layout, edition }: Props) {
  const { picture } = headline;
  return (
    <article
      data-lead=""
      lang={foreign(headline.lang, edition)}
      dir={turned(headline.dir, edition)}
      className={
        picture
          ? 'grid grid-cols-1 gap-x-7 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]'
          : 'grid gap-y-4'
      }
    >
      <header className="lg:col-span-2">
        <Kicker headline={headline} edition={edition} />
        <h2 className="pt-1 text-lead font-lead leading-title">
          <StoryLink headline={headline} />
        </h2>
      </header>
      <div>
        <p className="font-serif text-standfirst leading-text text-ink-soft">
          {headline.standfirst || headline.opening}
        </p>
        <Signature headline={headline} edition={edition} />
      </div>
      {picture && <Figure picture={picture} layout={layout} first />}
    </article>
  );
}
