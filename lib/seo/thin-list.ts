import { FEWEST_OF_TOPIC } from '@/lib/archive/thin-topic';

/**
 * Whether search engines should list the page of a topic. Those that they should not are in no sitemap either.
 * @param total stories of the topic that readers can see
 */
export function isWorthListing(total: number): boolean {
  return total >= FEWEST_OF_TOPIC;
}
