import type { Edition } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  at: number | null;
  reason: string;
  edition: Edition;
}

/** What the last change to the piece was about. */
export function UpdateNote({ at, reason, edition }: Props) {
  if (at === null || !reason) return null;
  return (
    <p className="mt-8 max-w-measure border-t border-rule pt-3 text-furniture text-ink-soft">
      <strong className="font-strong text-ink">
        {edition.words.updated}{' '}
        <time dateTime={isoInZone(at, edition.site.zone)}>{dateAndTime(at, edition.reading)}</time>.
      </strong>{' '}
      {reason}
    </p>
  );
}
