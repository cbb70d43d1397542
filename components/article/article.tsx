import type { ReactNode } from 'react';
import { Figure } from '@/components/picture/figure';
import { STORY, WIDE } from '@/components/picture/layouts';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { ArticleHeader } from './article-header';
import { ArticleText } from './article-text';
import { isLongRead } from './long-read';

interface Props {
  story: Story;
  /** Absolute address of the article. */
  url: string;
  edition: Edition;
  /** What stands beside the text, or below it. */
  children: ReactNode;
}

const COLUMNS = 'grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]';

/** One story, from its kicker to its topics, with its company. A long read has its head and picture over both columns. */
export function Article({ story, url, edition, children }: Props) {
  const header = <ArticleHeader story={story} url={url} edition={edition} />;
  const text = <ArticleText story={story} url={url} edition={edition} />;
  const company = <div className="flex flex-col justify-end print:hidden">{children}</div>;
  if (story.picture && isLongRead(story))
    return (
      <article>
        {header}
        <div className="mt-6 mb-10">
          <Figure picture={story.picture} layout={WIDE} first />
        </div>
        <div className={COLUMNS}>
          <div className="min-w-0">{text}</div>
          {company}
        </div>
      </article>
    );
  return (
    <div className={COLUMNS}>
      <article className="min-w-0">
        {header}
        {story.picture && (
          <div className="mt-6">
            <Figure picture={story.picture} layout={STORY} first />
          </div>
        )}
        <div className="mt-8">{text}</div>
      </article>
      {company}
    </div>
  );
}
