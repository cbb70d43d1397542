import type { Label } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';

interface Props {
  label: Label;
  edition: Edition;
}

/** Opinion, analysis and advertising are never to be mistaken for news, in a list as little as above the text. */
export function LabelWord({ label, edition }: Props) {
  const urgent = label === 'live' || label === 'sponsored';
  return (
    <span
      lang={edition.words.lang}
      className={`me-2 border-e border-rule pe-2 ${urgent ? 'text-breaking' : 'text-ink'}`}
    >
      {edition.words.labels[label]}
    </span>
  );
}
