import type { Headline } from '@/lib/archive/archive';

interface Props {
  headline: Headline;
}

/** The one link of a story in a list: its headline. */
export function StoryLink({ headline }: Props) {
  return <a href={headline.address}>{headline.headline}</a>;
}
