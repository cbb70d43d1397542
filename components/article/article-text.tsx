import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { Body } from './body';
import { Corrections } from './corrections';
import { HistoryLink } from './history-link';
import { KeyPoints } from './key-points';
import { isLongRead } from './long-read';
import { PrintAddress } from './print-address';
import { SeriesParts } from './series-parts';
import { TopicsList } from './topics-list';
import { UpdateNote } from './update-note';

interface Props {
  story: Story;
  /** Absolute address of the article. */
  url: string;
  edition: Edition;
}

/** Everything of an article below its picture. */
export function ArticleText({ story, url, edition }: Props) {
  return (
    <>
      <KeyPoints points={story.keyPoints} edition={edition} />
      <Body html={story.html} long={isLongRead(story)} live={story.label === 'live'} />
      <UpdateNote at={story.updated} reason={story.updateReason} edition={edition} />
      <Corrections corrections={story.corrections} edition={edition} />
      <HistoryLink story={story} edition={edition} />
      <SeriesParts series={story.series} edition={edition} />
      <TopicsList topics={story.topics} edition={edition} />
      <PrintAddress url={url} short={new URL(story.short, url).href} />
    </>
  );
}
