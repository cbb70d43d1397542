import { historyAddress } from '@/lib/address/addresses';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  story: Story;
  edition: Edition;
}

/** The way to what changed in a story, where something did. */
export function HistoryLink({ story, edition }: Props) {
  if (!story.hasHistory) return null;
  return (
    <p className="mt-8 max-w-measure text-furniture print:hidden">
      <a className="target text-link underline" href={historyAddress(story.address)} rel="nofollow">
        {edition.words.history.title}
      </a>
    </p>
  );
}
