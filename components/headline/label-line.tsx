import type { Label } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';
import { LabelWord } from './label-word';

interface Props {
  label: Label;
  edition: Edition;
}

/** The kind of a story where no topic stands above its headline; nothing above plain news. */
export function LabelLine({ label, edition }: Props) {
  if (label === 'news') return null;
  return (
    <p className="mb-1 text-fine font-kicker leading-text">
      <LabelWord label={label} edition={edition} alone />
    </p>
  );
}
