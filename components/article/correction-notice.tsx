import type { Correction } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';
import { longDate } from '@/lib/time/format';

interface Props {
  corrections: Correction[];
  edition: Edition;
}

/** Above a text that was corrected: when it last was, and the way to what was wrong. */
export function CorrectionNotice({ corrections, edition }: Props) {
  const [first, ...others] = corrections;
  if (!first) return null;
  const last = others.reduce((latest, { at }) => Math.max(latest, at), first.at);
  return (
    <p className="mt-3 text-furniture print:hidden">
      <a href="#corrections" className="target text-link underline">
        {edition.words.corrected(longDate(last, edition.reading))}
      </a>
    </p>
  );
}
