import { Kicker } from '@/components/headline/kicker';
import { StoryLink } from '@/components/headline/story-link';
import type { Headline } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';

interface Props {
  headlines: Headline[];
  edition: Edition;
}

/** Opinion is set in italics and under the names of those who hold it; what stands among it and is none, is not. */
export function OpinionBand({ headlines, edition }: Props) {
  return (
    <div className="opinions grid gap-x-8 gap-y-6 md:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {headlines.map((headline) => (
        <article
          key={headline.id}
          lang={foreign(headline.lang, edition)}
          dir={turned(headline.dir, edition)}
          className="border-s-2 border-brand ps-4"
        >
          {headline.label === 'opinion' ? (
            <p className="mb-1.5 text-fine font-kicker leading-text text-brand">
              {headline.authors.map(({ name }) => name).join(`${edition.words.comma} `)}
            </p>
          ) : (
            <Kicker headline={headline} edition={edition} />
          )}
          <h3
            className={`text-subhead ${headline.label === 'opinion' ? 'font-italic italic' : ''}`}
          >
            <StoryLink headline={headline} />
          </h3>
          <p className="mt-2 font-serif text-opening leading-text text-ink-soft">
            {headline.standfirst || headline.opening}
          </p>
        </article>
      ))}
    </div>
  );
}
