import { namedAddress } from '@/lib/address/addresses';
import { type Edition, foreign } from '@/lib/language/edition';
import { ColumnsBand } from './columns-band';
import { FeatureBand } from './feature-band';
import { OpinionBand } from './opinion-band';
import type { SetBand } from './rhythm';
import { RowBand } from './row-band';

interface Props {
  band: SetBand;
  edition: Edition;
}

const ARRANGEMENTS = {
  feature: FeatureBand,
  row: RowBand,
  columns: ColumnsBand,
  opinion: OpinionBand,
};

/** One section's part of the front page. */
export function Band({ band, edition }: Props) {
  const { section, headlines, rhythm } = band;
  const Arrangement = ARRANGEMENTS[rhythm];
  const heading = `band-${section.slug}`;
  return (
    <section aria-labelledby={heading} className="border-t-2 border-rule-strong pb-10">
      <header
        className="mb-3 flex items-center justify-between gap-4"
        lang={foreign(edition.site.language, edition)}
      >
        <h2 id={heading} className="py-2 band-title">
          {section.name}
        </h2>
        <a href={namedAddress(section.slug)} className="target text-fine text-ink-soft">
          {edition.words.allStoriesOf(section.name)}
        </a>
      </header>
      <Arrangement headlines={headlines} edition={edition} />
    </section>
  );
}
