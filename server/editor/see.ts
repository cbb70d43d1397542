import { previewAddress } from '@/lib/address/addresses';
import { newsroom } from '@/lib/archive/index';
import { makePass } from '@/lib/pass/pass';
import { passSecret } from '@/lib/pass/secret';
import { siteGate } from '@/lib/pass/site-gate';

const PREVIEW_MILLISECONDS = 48 * 3_600_000;

/**
 * The preview of the story that the query names, whatever its state is now.
 * @returns null for one that the site has not read
 */
export async function seenAt(url: string): Promise<string | null> {
  const story = new URLSearchParams(url.slice(url.indexOf('?'))).get('story') ?? '';
  const subject = `articles/${story.replace(/^\/+/, '')}`;
  if (!(await newsroom()).has(subject)) return null;
  const { cache, now, environment } = siteGate();
  const until = now + PREVIEW_MILLISECONDS;
  return previewAddress(makePass('preview', { subject, until }, passSecret(cache, environment)));
}
