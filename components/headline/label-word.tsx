import type { Label } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';

interface Props {
  label: Label;
  edition: Edition;
  /** Nothing stands behind it in its line, so it needs no hairline there. */
  alone?: boolean;
}

/** What is paid for stands on a ground of its own wherever it is listed. */
const PAID = 'bg-ink px-1.5 py-0.5 text-paper';

/** Opinion, analysis and advertising are never to be mistaken for news, in a list as little as above the text. */
export function LabelWord({ label, edition, alone = false }: Props) {
  const colour = label === 'live' ? 'text-breaking' : 'text-ink';
  const line = alone ? '' : 'border-e border-rule pe-2';
  return (
    <span
      lang={edition.words.lang}
      className={`me-2 ${label === 'sponsored' ? PAID : `${colour} ${line}`}`}
    >
      {edition.words.labels[label]}
    </span>
  );
}
