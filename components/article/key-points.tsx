import type { Edition } from '@/lib/language/edition';

interface Props {
  points: string[];
  edition: Edition;
}

/** What a hurried reader should take away, before the text. */
export function KeyPoints({ points, edition }: Props) {
  if (points.length === 0) return null;
  return (
    <section
      aria-labelledby="key-points"
      className="mb-8 max-w-measure border-t-2 border-brand pt-3"
    >
      <h2 id="key-points" className="rail-title text-brand">
        {edition.words.keyPoints}
      </h2>
      <ul className="mt-2 list-disc space-y-2 border-b border-rule ps-5 pb-4 text-plain leading-text marker:text-brand">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
