import { LabelLine } from '@/components/headline/label-line';
import type { Series } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';

interface Props {
  series: Series | null;
  edition: Edition;
}

/** Which series a piece belongs to, and the other parts of it. */
export function SeriesParts({ series, edition }: Props) {
  if (!series) return null;
  return (
    <section
      aria-labelledby="series"
      className="mt-8 max-w-measure border-t-2 border-rule-strong pt-2 print:hidden"
    >
      <h2 id="series" className="rail-title">
        {edition.words.partOfSeries(series.name)}
      </h2>
      {series.others.length > 0 && (
        <ul className="mt-1 divide-y divide-rule border-b border-rule">
          {series.others.map(({ address, headline, label, lang, dir }) => (
            <li
              key={address}
              lang={foreign(lang, edition)}
              dir={turned(dir, edition)}
              className="py-1.5"
            >
              <LabelLine label={label} edition={edition} />
              <a
                href={address}
                className="flex min-h-8 items-center font-serif text-plain leading-headline font-headline"
              >
                {headline}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
