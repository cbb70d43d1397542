import type { Front } from '@/lib/archive/archive';
import { type Edition, foreign, turned } from '@/lib/language/edition';

interface Props {
  breaking: Front['breaking'];
  edition: Edition;
}

/** One line above everything, for as long as something is happening. */
export function BreakingStrip({ breaking, edition }: Props) {
  if (!breaking) return null;
  const { headline, text } = breaking;
  const { words } = edition;
  return (
    <section
      aria-labelledby="breaking"
      className="mb-6 flex flex-wrap items-baseline gap-x-4 border-y-2 border-breaking py-2.5"
    >
      <h2 id="breaking" className="band-title text-breaking">
        {words.breaking}
      </h2>
      <a
        href={headline.address}
        lang={foreign(headline.lang, edition)}
        dir={turned(headline.dir, edition)}
        className="target font-serif text-card leading-headline font-headline"
      >
        {text}
      </a>
    </section>
  );
}
