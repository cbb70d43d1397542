/** Quotes within quotes, deeper than any writer's. */
const DEEPEST = 20;
const DEEPER = new RegExp(`^((?: {0,3}> ?){${DEEPEST}})(?: {0,3}> ?)+`, 'gm');

/** Cuts quotes nested without end to a depth that a parser can follow: its time grows with the square of it. */
export function shallow(markdown: string): string {
  return markdown.replace(DEEPER, '$1');
}
