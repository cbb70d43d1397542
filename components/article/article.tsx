import { Figure } from '@/components/picture/figure';
import { STORY } from '@/components/picture/layouts';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { ArticleHeader } from './article-header';
import { Body } from './body';
import { Corrections } from './corrections';
import { KeyPoints } from './key-points';
import { PrintAddress } from './print-address';
import { TopicsList } from './topics-list';
import { TranslationsLinks } from './translations-links';
import { UpdateNote } from './update-note';

interface Props {
  story: Story;
  /** Absolute address of the article. */
  url: string;
  edition: Edition;
}

/** One story, from its kicker to its topics. */
export function Article({ story, url, edition }: Props) {
  return (
    <article className="min-w-0">
      <ArticleHeader story={story} url={url} edition={edition} />
      <TranslationsLinks translations={story.translations} edition={edition} />
      {story.picture && (
        <div className="mt-6">
          <Figure picture={story.picture} layout={STORY} first />
        </div>
      )}
      <div className="mt-8">
        <KeyPoints points={story.keyPoints} edition={edition} />
        <Body html={story.html} />
      </div>
      <UpdateNote at={story.updated} reason={story.updateReason} edition={edition} />
      <Corrections corrections={story.corrections} edition={edition} />
      <TopicsList topics={story.topics} edition={edition} />
      <PrintAddress url={url} />
    </article>
  );
}
