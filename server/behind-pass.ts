import { parsePassPath } from '@/lib/address/behind-pass';
import { newsroom } from '@/lib/archive/index';
import { opensDesk, previewPass } from '@/lib/pass/admission';
import { siteGate } from '@/lib/pass/site-gate';

/**
 * Whether a path leads to a page behind a pass, and the pass is good. Every other path is what it would be if there
 * were no such pages, so that nobody learns by trying that there are.
 * @param path percent-encoded, without query
 */
export async function isOpen(path: string): Promise<boolean> {
  const place = parsePassPath(path);
  if (!place) return false;
  if (place.kind === 'desk') return opensDesk(place.pass, siteGate());
  const pass = previewPass(place.pass, siteGate());
  return pass !== null && (await newsroom()).has(pass.subject);
}
