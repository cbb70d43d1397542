import { MoreFrom } from '@/components/headline/more-from';
import { RelatedHeadlines } from '@/components/headline/related-headlines';
import type { Headline, Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  story: Story;
  related: Headline[];
  /** The newest of the story's section; empty beside a short text. */
  more: Headline[];
  edition: Edition;
}

/**
 * What stands beside a story. It may be taller than the window: it scrolls with the text until its last line is
 * seen and stays there, so that the column is never empty.
 */
export function Company({ story, related, more, edition }: Props) {
  return (
    <div className="lg:sticky lg:bottom-6 lg:min-h-[calc(100vh-3rem)]">
      <RelatedHeadlines headlines={related} edition={edition} />
      <MoreFrom section={story.section} headlines={more} edition={edition} />
    </div>
  );
}
