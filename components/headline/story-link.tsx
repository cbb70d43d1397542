import type { ReactNode } from 'react';
import type { Headline } from '@/lib/archive/archive';

interface Props {
  headline: Headline;
  /** The headline, where it is marked or cut in some way. */
  children?: ReactNode;
}

/** The one link of a story in a list: its headline. */
export function StoryLink({ headline, children }: Props) {
  return <a href={headline.address}>{children ?? headline.headline}</a>;
}
