import type { FoundHeadline } from '@/lib/archive/archive';

interface Props {
  pieces: FoundHeadline['title'];
}

/** A text in which what was looked for is marked. */
export function Marked({ pieces }: Props) {
  return pieces.map(({ text, found }, at) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no name but its place
      <mark key={at} className="bg-found text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
