import { namedAddress } from '@/lib/address/addresses';
import type { Correction } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';
import { longDate } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  corrections: Correction[];
  edition: Edition;
}

const POLICY = 'corrections';

/** What was wrong in the piece and has been put right, with the day it was. */
export function Corrections({ corrections, edition }: Props) {
  if (corrections.length === 0) return null;
  const { words, standing } = edition;
  return (
    <section
      aria-labelledby="corrections"
      className="mt-8 max-w-measure bg-tint px-5 py-4 text-furniture leading-normal print:px-0"
    >
      <h2 id="corrections" className="rail-title">
        {words.corrections}
      </h2>
      {corrections.map(({ at, text }) => (
        <p key={`${at} ${text}`} className="mt-2">
          <time dateTime={isoInZone(at, edition.site.zone)} className="font-strong">
            {longDate(at, edition.reading)}.
          </time>{' '}
          {text}
        </p>
      ))}
      {standing.some(({ slug }) => slug === POLICY) && (
        <a href={namedAddress(POLICY)} className="target mt-2 text-link underline print:hidden">
          {words.howWeCorrect}
        </a>
      )}
    </section>
  );
}
