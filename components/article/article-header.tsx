import { LabelWord } from '@/components/headline/label-word';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { Byline } from './byline';
import { CorrectionNotice } from './correction-notice';
import { DatelineTimes } from './dateline-times';
import { ShareLinks } from './share-links';
import { TranslationsLinks } from './translations-links';

interface Props {
  story: Story;
  /** Absolute address of the article. */
  url: string;
  edition: Edition;
}

/** Everything above an article's picture: what it is about, its headline, who wrote it and when. */
export function ArticleHeader({ story, url, edition }: Props) {
  const { label, kicker } = story;
  return (
    <header>
      <p className="mt-2 mb-2 text-furniture font-kicker text-brand">
        {label !== 'news' && <LabelWord label={label} edition={edition} />}
        <a className="target" href={kicker.address}>
          {kicker.name}
        </a>
      </p>
      <h1
        className={`max-w-headline text-title font-lead leading-title ${label === 'opinion' ? 'font-italic italic' : ''}`}
      >
        {story.headline}
      </h1>
      {story.standfirst && (
        <p className="mt-4 max-w-standfirst font-serif text-standfirst-large leading-text text-ink-soft">
          {story.standfirst}
        </p>
      )}
      {label === 'sponsored' && (
        <p className="mt-4 border-s-2 border-breaking ps-3 text-furniture">
          {edition.words.sponsoredNotice}
        </p>
      )}
      <div className="mt-6 flex items-center max-lg:flex-wrap justify-between gap-x-8 gap-y-2 border-y border-rule py-3">
        <div className="text-furniture leading-text">
          <Byline authors={story.authors} dateline={story.dateline} edition={edition} />
          <DatelineTimes story={story} edition={edition} />
        </div>
        <ShareLinks url={url} headline={story.headline} edition={edition} />
      </div>
      <TranslationsLinks translations={story.translations} edition={edition} />
      <CorrectionNotice corrections={story.corrections} edition={edition} />
    </header>
  );
}
