import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { LabelWord } from './label-word';

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
