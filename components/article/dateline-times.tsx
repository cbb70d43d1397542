import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  story: Story;
  edition: Edition;
}

/** When the piece was published, when it last changed in earnest, and how long it takes to read. */
export function DatelineTimes({ story, edition }: Props) {
  const { words } = edition;
  return (
    <ul className="flex flex-wrap gap-x-4 text-ink-faint">
      <li>
        <Moment word={words.published} instant={story.published} edition={edition} />
      </li>
      {story.updated !== null && (
        <li>
          <Moment word={words.updated} instant={story.updated} edition={edition} />
        </li>
      )}
      <li className="print:hidden">{words.readingTime(story.readingMinutes)}</li>
    </ul>
  );
}

interface MomentProps {
  word: string;
  instant: number;
  edition: Edition;
}

function Moment({ word, instant, edition }: MomentProps) {
  return (
    <>
      {word}{' '}
      <time dateTime={isoInZone(instant, edition.site.zone)}>
        {dateAndTime(instant, edition.reading)}
      </time>
    </>
  );
}
