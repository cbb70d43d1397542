import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  headline: Headline;
  edition: Edition;
}

/** The words above a headline: what kind of piece it is, unless plain news, and what it is about. */
export function Kicker({ headline, edition }: Props) {
  const { label, kicker } = headline;
  return (
    <p className="mb-2 text-fine font-kicker leading-text text-brand">
      {label !== 'news' && <LabelWord label={label} edition={edition} />}
      {kicker.name}
    </p>
  );
}

interface LabelProps {
  label: Headline['label'];
  edition: Edition;
}

/** Opinion, analysis and advertising are never to be mistaken for news, in a list as little as above the text. */
export function LabelWord({ label, edition }: LabelProps) {
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
