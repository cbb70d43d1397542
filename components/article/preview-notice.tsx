import type { Piece } from '@/lib/archive/newsroom';
import type { Edition } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';

interface Props {
  piece: Piece;
  /** Epoch milliseconds at which the link ends. */
  until: number;
  edition: Edition;
}

/** Above a piece that is looked at by a link: that readers do not have it, and until when the link holds. */
export function PreviewNotice({ piece, until, edition }: Props) {
  const { preview } = edition.words;
  const when = (instant: number) => dateAndTime(instant, edition.reading);
  return (
    <aside
      aria-label={preview.title}
      className="mb-6 border-y-2 border-breaking bg-tint px-5 py-4 text-furniture leading-normal"
    >
      <p className="font-bold text-breaking">{preview.title}</p>
      <p className="mt-1 font-strong">{standing(piece, edition, when)}</p>
      <p className="mt-1 text-ink-soft">{preview.linkEnds(when(until))}</p>
    </aside>
  );
}

function standing(
  { state, appears }: Piece,
  { words: { preview } }: Edition,
  when: (instant: number) => string,
): string {
  switch (state) {
    case 'draft':
      return preview.draft;
    case 'scheduled':
    case 'embargoed':
      return preview.comes(when(appears));
    case 'live':
      return preview.published;
    case 'expired':
    case 'withdrawn':
      return preview.over;
    case 'shadowed':
      return preview.shadowed;
  }
}
